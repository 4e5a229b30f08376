import { ElMessage } from 'element-plus';
import { api } from './api.mjs';

const PARAGRAPH =
  '各乡镇、县直各单位：根据工作安排，请于本周五前完成基层基础台账核对，核对结果通过本平台上报，逾期未报的将在月度通报中体现。';

export const Home = {
  emits: ['go'],
  data: () => ({ lines: Array.from({ length: 24 }, (_, i) => `${i + 1}. ${PARAGRAPH}`) }),
  mounted: () => void api('/home'),
  template: `
    <el-card header="通知公告" class="notice">
      <p v-for="line in lines" :key="line">{{ line }}</p>
    </el-card>`,
};

/** Documents to sign for: each row's 签收, and 收到 in a dialog. */
export const Notices = {
  data: () => ({ rows: [], open: null }),
  async mounted() {
    this.rows = (await api('/notices')).rows ?? [];
  },
  methods: {
    async sign(row) {
      const { code, msg } = await api('/notices/sign', { id: row.id });
      if (code !== 200) return ElMessage.error(msg);
      row.signed = true;
      this.open = null;
      ElMessage.success('签收成功');
    },
  },
  template: `
    <el-table :data="rows" border>
      <el-table-column prop="no" label="文号" width="180" />
      <el-table-column prop="title" label="标题" />
      <el-table-column label="状态" width="100">
        <template #default="{ row }"><el-tag :type="row.signed ? 'success' : 'warning'">
          {{ row.signed ? '已签收' : '未签收' }}</el-tag></template>
      </el-table-column>
      <el-table-column label="操作" width="180">
        <template #default="{ row }">
          <el-button link type="primary" data-purpose="navigate" @click="open = row">查看</el-button>
          <el-button link type="primary" :disabled="row.signed" data-purpose="acknowledge"
            @click="sign(row)">签收</el-button>
        </template>
      </el-table-column>
    </el-table>
    <el-dialog :model-value="open !== null" title="公文详情" width="520" @close="open = null">
      <p>{{ open?.title }}</p>
      <template #footer>
        <el-button data-purpose="navigate" @click="open = null">关闭</el-button>
        <el-button type="primary" data-purpose="acknowledge" @click="sign(open)">收 到</el-button>
      </template>
    </el-dialog>`,
};
