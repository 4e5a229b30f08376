import { ElMessage } from 'element-plus';
import { api } from './api.mjs';

const EMPTY = { village: '', person: '', phone: '', households: '', kind: '', detail: '' };

/** A weekly return; the portal asks for nearly the same in its own form. */
export const Report = {
  data: () => ({
    form: { ...EMPTY },
    rules: {
      village: [{ required: true, message: '请输入村（社区）名称', trigger: 'blur' }],
      person: [{ required: true, message: '请输入填报人', trigger: 'blur' }],
      detail: [{ required: true, message: '请输入整改情况', trigger: 'blur' }],
    },
  }),
  methods: {
    async submit() {
      if (!(await this.$refs.form.validate().catch(() => false))) return;
      const { code, msg } = await api('/report', {
        ...this.form,
        fields: Object.keys(this.form).length,
      });
      if (code === 401) return;
      if (code !== 200) return ElMessage.error(msg);
      ElMessage.success('提交成功');
      this.form = { ...EMPTY };
    },
  },
  template: `
    <el-card header="人居环境整治周报">
      <el-form ref="form" :model="form" :rules="rules" label-width="140px" style="max-width: 640px">
        <el-form-item label="村（社区）名称" prop="village"><el-input v-model="form.village" /></el-form-item>
        <el-form-item label="填报人" prop="person"><el-input v-model="form.person" /></el-form-item>
        <el-form-item label="联系电话" prop="phone"><el-input v-model="form.phone" /></el-form-item>
        <el-form-item label="排查户数" prop="households"><el-input v-model="form.households" /></el-form-item>
        <el-form-item label="问题类别" prop="kind">
          <el-select v-model="form.kind" placeholder="请选择">
            <el-option label="垃圾堆放" value="a" /><el-option label="污水横流" value="b" />
          </el-select>
        </el-form-item>
        <el-form-item label="整改情况" prop="detail"><el-input v-model="form.detail" type="textarea" :rows="4" /></el-form-item>
        <el-form-item>
          <el-button type="primary" data-purpose="submit" @click="submit">提 交</el-button>
          <el-button data-purpose="navigate" @click="$refs.form.resetFields()">重 置</el-button>
        </el-form-item>
      </el-form>
    </el-card>`,
};
