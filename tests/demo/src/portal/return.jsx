import { App, Button, Card, Form, Input, InputNumber, Select } from 'antd';
import { api } from './api.js';

const KINDS = {
  cleaning: {
    title: '人居环境整治周报',
    own: ['problem', '问题类别'],
  },
  village: {
    title: '村庄清洁行动周报',
    own: ['action', '行动类别'],
  },
};

/** Two returns that ask for nearly the same. */
export function Return({ kind }) {
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const { title, own } = KINDS[kind];
  const must = (text) => [{ required: true, message: text }];
  const submit = async (values) => {
    const { code, msg } = await api('/return', { kind, fields: Object.keys(values).length });
    if (code === 401) return;
    if (code !== 200) return message.error(msg);
    message.success('提交成功');
    form.resetFields();
  };
  return (
    <Card title={title}>
      <Form form={form} labelCol={{ span: 4 }} style={{ maxWidth: 720 }} onFinish={submit}>
        <Form.Item name="village" label="村（社区）名称" rules={must('请输入村（社区）名称')}>
          <Input />
        </Form.Item>
        <Form.Item name="person" label="填报人" rules={must('请输入填报人')}>
          <Input />
        </Form.Item>
        <Form.Item name="phone" label="联系电话">
          <Input />
        </Form.Item>
        <Form.Item name="households" label="排查户数">
          <InputNumber min={0} />
        </Form.Item>
        <Form.Item name={own[0]} label={own[1]}>
          <Select
            options={[
              { value: 'a', label: '垃圾堆放' },
              { value: 'b', label: '污水横流' },
            ]}
          />
        </Form.Item>
        <Form.Item name="detail" label="整改情况" rules={must('请输入整改情况')}>
          <Input.TextArea rows={4} />
        </Form.Item>
        <Form.Item wrapperCol={{ offset: 4 }}>
          <Button type="primary" htmlType="submit" data-purpose="submit">
            提交
          </Button>
        </Form.Item>
      </Form>
    </Card>
  );
}
