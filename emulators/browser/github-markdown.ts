import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const packages = createRequire(import.meta.url);
const fileOf = (name: string): string => readFileSync(packages.resolve(name), 'utf8');

/**
 * GitHub's Markdown and its sanitizer's rules: https://github.com/syntax-tree/hast-util-sanitize#schema, with an element that
 * is not in that list: https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/sanitization_filter.rb
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, { ...defaultSchema, tagNames: [...(defaultSchema.tagNames ?? []), 'wbr'] })
  .use(rehypeStringify);

const css = fileOf('github-markdown-css/github-markdown.css');
/** A script in a page ends at its end tag, wherever that stands. */
const mermaid = fileOf('mermaid/dist/mermaid.min.js').replaceAll('</script', '<\\/script');

const draw = `
async function draw() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' });
  for (const [i, code] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
    const { svg } = await mermaid.render('chart' + i, code.textContent);
    const figure = document.createElement('figure');
    figure.style.margin = '0 0 16px';
    figure.innerHTML = svg;
    code.parentElement.replaceWith(figure);
  }
  document.documentElement.dataset.drawn = 'yes';
}
addEventListener('load', draw);`;

/** A page that shows Markdown as GitHub does, a chart included; `data-drawn` on its root says when it is ready. */
export function githubPage(markdown: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Job summary</title><style>${css}
body { margin: 0; background: #fff } @media (prefers-color-scheme: dark) { body { background: #0d1117 } }
.markdown-body { max-width: 980px; margin: 0 auto; padding: 32px } @media (max-width: 767px) { .markdown-body { padding: 15px } }
</style><script>${mermaid}</script><script>${draw}</script></head><body><article class="markdown-body">${rendered(markdown)}</article></body></html>`;
}

const rendered = (markdown: string): string => String(processor.processSync(markdown));

/** Shows other Markdown in the same page, which takes a tenth of the time: Mermaid is large. */
export const replaceMarkdown = (page: Page, markdown: string): Promise<void> =>
  page.evaluate<void>(`(() => {
    document.querySelector('article').innerHTML = ${JSON.stringify(rendered(markdown))};
    return draw();
  })()`);
