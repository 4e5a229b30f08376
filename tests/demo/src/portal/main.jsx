/** A single-page portal: React, Ant Design, hash routes. */
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api.js';
import { Frame } from './frame.jsx';
import { Login } from './login.jsx';

function Portal() {
  const [user, setUser] = useState(undefined);
  useEffect(() => {
    const lost = () => setUser(null);
    addEventListener('session-lost', lost);
    api('/me').then(({ user }) => setUser(user ?? null));
    return () => removeEventListener('session-lost', lost);
  }, []);
  if (user === undefined) return null;
  return user ? <Frame user={user} onLeave={() => setUser(null)} /> : <Login onEnter={setUser} />;
}

createRoot(document.getElementById('root')).render(
  <ConfigProvider locale={zhCN}>
    <AntApp>
      <Portal />
    </AntApp>
  </ConfigProvider>,
);
