/** The tables of the example: two systems ask for nearly the same one. */
import { shapeOf } from '../core/form-shape';

export type Table = 'household' | 'aided-household' | 'notice-reply' | 'inspection';

const HOUSEHOLD = [
  '户主姓名',
  '身份证号',
  '家庭住址',
  '联系电话',
  '家庭人口',
  '劳动力人数',
  '年人均收入',
  '住房情况',
  '饮水情况',
  '就医情况',
  '子女就学',
];
const LABELS: Record<Table, readonly string[]> = {
  household: [...HOUSEHOLD, '所属网格'],
  'aided-household': [...HOUSEHOLD, '帮扶责任人'],
  'notice-reply': ['文件编号', '办理意见', '承办人', '办结时间', '附件说明'],
  inspection: ['巡查时间', '巡查地点', '隐患类别', '整改措施', '责任单位', '复查时间', '巡查人'],
};
/** Stands in for the key that each install draws. */
const KEY = [11, 20] as const;

/** What a page would have said of the table: how many fields, and their hashes. */
export function tableOf(table: Table): { fields: number; shape: number[] } {
  const shape = shapeOf(LABELS[table], KEY);
  return { fields: shape.length, shape };
}
