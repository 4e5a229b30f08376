import { Button, Layout, Menu } from 'antd';
import { useEffect, useState } from 'react';
import { api } from './api.js';
import { News } from './news.jsx';
import { Ranking } from './ranking.jsx';
import { Return } from './return.jsx';

const PAGES = {
  '#/news': ['工作动态', 'navigate', News],
  '#/cleaning': ['人居环境周报', 'navigate', () => <Return kind="cleaning" key="cleaning" />],
  '#/village': ['村庄清洁周报', 'navigate', () => <Return kind="village" key="village" />],
  '#/rank': ['积分排行榜', 'ranking', Ranking],
};

export function Frame({ user, onLeave }) {
  const [hash, setHash] = useState(location.hash in PAGES ? location.hash : '#/news');
  useEffect(() => {
    const follow = () => setHash(location.hash in PAGES ? location.hash : '#/news');
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const [, , Page] = PAGES[hash];
  const leave = async () => {
    await api('/logout', {});
    onLeave();
  };
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Header style={{ display: 'flex', alignItems: 'center', gap: 24, color: '#fff' }}>
        <b>云岭基层治理门户</b>
        <Menu
          theme="dark"
          mode="horizontal"
          style={{ flex: 1 }}
          selectedKeys={[hash]}
          onClick={({ key }) => {
            location.hash = key;
          }}
          items={Object.entries(PAGES).map(([key, [label, purpose]]) => ({
            key,
            label,
            className: `purpose-${purpose}`,
          }))}
        />
        <span>{user}</span>
        <Button ghost size="small" data-purpose="logout" onClick={leave}>
          退出登录
        </Button>
      </Layout.Header>
      <Layout.Content style={{ padding: 24 }}>
        <Page />
      </Layout.Content>
    </Layout>
  );
}
