import { html } from '../../text/escape.ts';

/** What elements look like: their inline style, which every mail program obeys, and their colors in the dark. */
const looks = {
  page: { style: 'background:#f6f8fa;color:#1f2328', dark: 'background:#010409;color:#e6edf3' },
  card: { style: 'background:#ffffff;border:1px solid #d1d9e0', dark: 'background:#0d1117;border-color:#3d444d' },
  text: { style: 'color:#1f2328', dark: 'color:#e6edf3' },
  quiet: { style: 'color:#59636e', dark: 'color:#9198a1' },
  line: { style: 'border-top:1px solid #d1d9e0', dark: 'border-color:#3d444d' },
  tile: { style: 'background:#f6f8fa', dark: 'background:#151b23' },
  problem: { style: 'background:#fff1f0;border-left:4px solid #cf222e', dark: 'background:#301b1e' },
  warning: { style: 'background:#fff8c5;border-left:4px solid #9a6700', dark: 'background:#272115' },
  link: { style: 'color:#0969da', dark: 'color:#4493f8' },
  button: { style: 'background:#0969da;color:#ffffff', dark: 'background:#1f6feb;color:#ffffff' },
} as const;

export type LookName = keyof typeof looks;

/** Attributes that give an element a look, and what else its style says. */
export const look = (name: LookName, style = ''): string =>
  `class="${name}" style="${[looks[name].style, style].filter(Boolean).join(';')}"`;

const darkRules = Object.entries(looks).map(
  ([name, { dark }]) => `.${name}{${dark.replaceAll(/(?=;|$)/g, ' !important')}}`,
);

const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif";

interface Page {
  /** Of the band at the top, under white text. */
  color: string;
  title: string;
  subtitle: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  /** Rows of the card, as HTML; empty ones are left out. */
  rows: readonly string[];
}

/** An email as a page that mail programs draw alike: tables, inline styles, 600 pixels, nothing from outside. */
export function page({ color, title, subtitle, preheader, rows }: Page): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${html(title)}</title>
<style>:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${darkRules.join('')}}</style></head>
<body ${look('page', 'margin:0;padding:0')}>
<div style="display:none;max-height:0;overflow:hidden">${html(preheader)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" ${look('page')}><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" ${look('card', `max-width:600px;${font};font-size:14px;line-height:1.5;text-align:left`)}>
<tr><td style="background:${color};color:#ffffff;padding:20px 24px">
<h1 style="margin:0;font-size:20px;line-height:1.3;color:#ffffff">${html(title)}</h1>
<p style="margin:4px 0 0;font-size:13px;color:#ffffff">${html(subtitle)}</p></td></tr>
${rows
  .filter(Boolean)
  .map((row) => `<tr><td style="padding:16px 24px 0">${row}</td></tr>`)
  .join('\n')}
<tr><td ${look('quiet', 'padding:16px 24px 20px;font-size:12px')}>Sent by the GitHub repo stats action because send-email is true.</td></tr>
</table></td></tr></table></body></html>`;
}
