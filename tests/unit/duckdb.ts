/** A database that knows nothing of the product. */
import { DuckDBInstance } from '@duckdb/node-api';

/** Numbers as numbers: nothing here is near 2^53. */
export async function rowsOf(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? Number(value) : value,
        ]),
      ),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
