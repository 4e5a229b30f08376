import { ElMessage } from 'element-plus';

/** Photographs of work done, sent as they are chosen. */
export const Uploads = {
  data: () => ({ files: [] }),
  methods: {
    done: ({ code, msg }) =>
      code === 200 ? ElMessage.success('上传成功') : ElMessage.error(msg ?? '上传失败'),
  },
  template: `
    <el-card header="工作留痕">
      <p>入户走访须上传现场照片，每次不少于两张。</p>
      <el-upload v-model:file-list="files" action="/api/upload" list-type="picture" multiple
        accept="image/*" :on-success="done">
        <el-button type="primary" data-purpose="upload">上传照片</el-button>
      </el-upload>
    </el-card>`,
};
