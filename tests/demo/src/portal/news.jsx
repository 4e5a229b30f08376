import { App, Button, Card, Space } from 'antd';
import { useEffect, useState } from 'react';
import { api } from './api.js';

const BODY =
  '近日，城关镇组织党员干部深入各村（社区）开展人居环境集中整治，清理卫生死角，发动群众共同参与。各乡镇要登录平台为先进典型点赞，点赞情况纳入周通报。';

export function News() {
  const { message } = App.useApp();
  const [rows, setRows] = useState([]);
  useEffect(() => {
    api('/news').then(({ rows }) => setRows(rows ?? []));
  }, []);
  const like = async (id) => {
    const { code, rows } = await api('/news/like', { id });
    if (code !== 200) return;
    setRows(rows);
    message.success('点赞成功');
  };
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      {rows.map(({ id, title, likes }) => (
        <Card
          key={id}
          title={title}
          actions={[
            <Button key="like" type="text" data-purpose="like-share" onClick={() => like(id)}>
              点赞 {likes}
            </Button>,
          ]}
        >
          <p style={{ lineHeight: 1.9 }}>{BODY.repeat(3)}</p>
        </Card>
      ))}
    </Space>
  );
}
