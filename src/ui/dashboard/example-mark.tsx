/** Marks the page as the example on screen and on paper, so that no picture of it passes for a record. */
import { useText } from '../text';

const WIDTH = 280;
const HEIGHT = 160;

export function ExampleMark() {
  const t = useText();
  return (
    <>
      <p class="example-says">{t('exampleSays')}</p>
      <svg class="watermark" aria-hidden="true">
        <defs>
          <pattern
            id="watermark"
            width={WIDTH}
            height={HEIGHT}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-24)"
          >
            <text x={WIDTH / 2} y={HEIGHT / 2} text-anchor="middle">
              {t('exampleTag')}
            </text>
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill="url(#watermark)" />
      </svg>
    </>
  );
}
