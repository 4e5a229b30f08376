/** The least that AdminJS asks of a table, kept in memory: no database server in the tests. */
import { BaseProperty, BaseRecord, BaseResource } from 'adminjs';

export class MemoryResource extends BaseResource {
  static isAdapterFor(raw) {
    return Array.isArray(raw?.fields);
  }
  constructor(raw) {
    super(raw);
    this.raw = raw;
    this.rows = new Map();
    this.all = ['id', ...raw.fields].map(
      (path, position) => new BaseProperty({ path, type: 'string', isId: path === 'id', position }),
    );
  }
  databaseName() {
    return 'memory';
  }
  id() {
    return this.raw.name;
  }
  properties() {
    return this.all;
  }
  property(path) {
    return this.all.find((property) => property.path() === path) ?? null;
  }
  async count() {
    return this.rows.size;
  }
  async find() {
    return [...this.rows.values()].map((row) => new BaseRecord(row, this));
  }
  async findOne(id) {
    const row = this.rows.get(id);
    return row ? new BaseRecord(row, this) : null;
  }
  async findMany(ids) {
    return (await Promise.all(ids.map((id) => this.findOne(String(id))))).filter(Boolean);
  }
  async create(params) {
    const row = { ...params, id: String(this.rows.size + 1) };
    this.rows.set(row.id, row);
    return row;
  }
  async update(id, params) {
    const row = { ...this.rows.get(id), ...params };
    this.rows.set(id, row);
    return row;
  }
  async delete(id) {
    this.rows.delete(id);
  }
}
