import uPlot from 'uplot';
import { download, element } from './element.ts';
import { colorOf, fontFamily } from './look.ts';
import type { Chart } from './plot.ts';

/** The chart with its title and keys, on the ground of the page. */
export function savePicture(plot: uPlot, { title, lines }: Chart): void {
  const ratio = uPlot.pxRatio;
  const { canvas } = plot.ctx;
  const head = (lines.length > 1 ? 56 : 36) * ratio;
  const whole = element('canvas', { width: String(canvas.width), height: String(canvas.height + head) });
  const context = whole.getContext('2d');
  if (!context) return;
  context.fillStyle = colorOf('ground');
  context.fillRect(0, 0, whole.width, whole.height);
  const font = (size: number, weight = 400): string => `${weight} ${size * ratio}px ${fontFamily()}`;
  context.font = font(15, 600);
  context.fillStyle = colorOf('ink');
  context.fillText(title, 12 * ratio, 24 * ratio);
  let x = 12 * ratio;
  context.font = font(12);
  for (const { label, color } of lines.length > 1 ? lines : []) {
    context.fillStyle = colorOf(`chart-${color}`);
    context.fillRect(x, 38 * ratio, 10 * ratio, 10 * ratio);
    context.fillStyle = colorOf('quiet');
    context.fillText(label, x + 15 * ratio, 47 * ratio);
    x += context.measureText(label).width + 32 * ratio;
  }
  context.drawImage(canvas, 0, head);
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  whole.toBlob((picture) => picture && download(picture, `${name}.png`));
}
