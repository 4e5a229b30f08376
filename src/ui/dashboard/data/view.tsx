/** 我的数据: whose it is, how much there is, and what its owner can do with it. */
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { HeldCounts } from './held-counts';
import { Remove } from './remove';
import { Restore } from './restore';
import { Save } from './save';

export function MyData({ model }: { model: DashboardModel }) {
  const t = useText();
  const { keeper } = model;
  return (
    <>
      <h1>{t('dataYours')}</h1>
      <p class="lead">{t(keeper ? 'dataLead' : 'copyExample')}</p>
      {keeper && (
        <>
          <HeldCounts model={model} keeper={keeper} />
          <Save model={model} keeper={keeper} />
          <Restore model={model} keeper={keeper} />
          <Remove model={model} keeper={keeper} />
        </>
      )}
    </>
  );
}
