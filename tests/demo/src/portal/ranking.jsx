import { Table, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { api } from './api.js';

export function Ranking() {
  const [rows, setRows] = useState([]);
  useEffect(() => {
    api('/ranking').then(({ rows }) => setRows(rows ?? []));
  }, []);
  return (
    <>
      <Typography.Title level={3}>积分排行榜</Typography.Title>
      <Table
        rowKey="unit"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: '名次', dataIndex: 'place' },
          { title: '单位', dataIndex: 'unit' },
          { title: '本周积分', dataIndex: 'points' },
        ]}
      />
    </>
  );
}
