import { App, Button, Card, Form, Input, Space, Tabs } from 'antd';
import { useState } from 'react';
import { api } from './api.js';

/** By password, or by a code sent to a phone. */
export function Login({ onEnter }) {
  const { message, notification } = App.useApp();
  const [way, setWay] = useState('password');
  const [form] = Form.useForm();
  const enter = async (values) => {
    const { code, msg, user } = await api(`/login/${way}`, values);
    if (code === 200) onEnter(user);
    else message.error(msg);
  };
  const sendCode = async () => {
    const { sms } = await api('/login/send', { phone: form.getFieldValue('phone') });
    notification.info({ title: '演示短信', description: `您的动态码为 ${sms}`, duration: 20 });
  };
  const required = (text) => [{ required: true, message: text }];
  return (
    <div
      style={{ minHeight: '100vh', display: 'grid', placeItems: 'center', background: '#f0f2f5' }}
    >
      <Card style={{ width: 400 }} data-truth="login">
        <h2 style={{ textAlign: 'center' }}>云岭基层治理门户</h2>
        <Tabs
          activeKey={way}
          onChange={setWay}
          items={[
            { key: 'password', label: '密码登录' },
            { key: 'sms', label: '短信登录' },
          ]}
        />
        <Form form={form} onFinish={enter} size="large" key={way}>
          {way === 'password' ? (
            <>
              <Form.Item name="account" rules={required('请输入账号')}>
                <Input placeholder="账号" autoComplete="off" />
              </Form.Item>
              <Form.Item name="password" rules={required('请输入密码')}>
                <Input.Password placeholder="密码" autoComplete="off" />
              </Form.Item>
            </>
          ) : (
            <>
              <Form.Item name="phone" rules={required('请输入手机号')}>
                <Input placeholder="手机号" autoComplete="off" />
              </Form.Item>
              <Form.Item>
                <Space.Compact block>
                  <Form.Item name="sms" noStyle rules={required('请输入短信验证码')}>
                    <Input placeholder="短信验证码" autoComplete="off" />
                  </Form.Item>
                  <Button onClick={sendCode}>获取验证码</Button>
                </Space.Compact>
              </Form.Item>
            </>
          )}
          <Button type="primary" htmlType="submit" block data-purpose="login">
            登录
          </Button>
        </Form>
        <p style={{ color: '#888', fontSize: 12 }}>演示系统 · 账号 zhang 密码 zhang@2026</p>
      </Card>
    </div>
  );
}
