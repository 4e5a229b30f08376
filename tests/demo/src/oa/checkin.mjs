import { ElMessage } from 'element-plus';
import { api } from './api.mjs';

/** 打卡: refused outside hours and when it has been done. */
export const CheckIn = {
  data: () => ({ now: new Date().toLocaleTimeString('zh-CN'), records: [] }),
  async mounted() {
    this.timer = setInterval(() => {
      this.now = new Date().toLocaleTimeString('zh-CN');
    }, 1000);
    this.records = (await api('/checkins')).rows ?? [];
  },
  unmounted() {
    clearInterval(this.timer);
  },
  methods: {
    async press() {
      const { code, msg, rows } = await api('/checkin', {});
      if (code === 401) return;
      if (code !== 200) return ElMessage.error(msg);
      this.records = rows;
      ElMessage.success('打卡成功');
    },
  },
  template: `
    <el-card header="考勤打卡" class="punch">
      <div class="clock">{{ now }}</div>
      <p>打卡时间：上班 07:00 至 09:30，下班 17:00 至 19:00</p>
      <el-button type="primary" size="large" round data-purpose="check-in" @click="press">立即打卡</el-button>
      <el-timeline style="margin-top: 24px">
        <el-timeline-item v-for="one in records" :key="one" :timestamp="one">正常</el-timeline-item>
      </el-timeline>
    </el-card>`,
};
