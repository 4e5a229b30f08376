/** The bill of materials (CycloneDX), the same for the same lock file. */
import { execFileSync } from 'node:child_process';
import { ROOT, shipped } from './lock';

interface Bill {
  metadata: { component: { 'bom-ref': string; name: string } };
  components: { 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** With what differs from one saying to the next. */
interface Said extends Bill {
  serialNumber: string;
  metadata: Bill['metadata'] & { timestamp: string; tools: unknown };
}

export function billOfMaterials(): Bill {
  const said = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const { serialNumber: _drawn, metadata, ...bill } = JSON.parse(said) as Said;
  const { timestamp: _now, tools: _npm, component, ...about } = metadata;
  // npm names the product after the folder that it lies in.
  const name = component['bom-ref'].replace(/@[^@]*$/, '');
  // Its own way to leave out what is only built with leaves out what is built with and shipped.
  const refs = new Set([
    component['bom-ref'],
    ...shipped().map((one) => `${one.name}@${one.version}`),
  ]);
  return {
    ...bill,
    metadata: { ...about, component: { ...component, name } },
    components: bill.components.filter((one) => refs.has(one['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) })),
  };
}
