/**
 * Packages that SDKs import for what never happens here. They would only make the action larger and slower to start, so
 * each is an empty object in the bundle.
 * - `open` lets @azure/identity open a browser. Its dynamic import would also split the bundle.
 * - `@azure/keyvault-keys` serves the client-side encryption of @azure/cosmos.
 * - `mime-db` is what form-data, which comes with @sendgrid/mail, knows of the types of uploaded files.
 * - `supports-color` colors what the proxy agents of the Azure SDKs write to a terminal for debugging.
 *
 * And of the archive and the dashboard, `apache-arrow` reads a form of lists that @azure/storage-blob is never asked for. Its dynamic import
 * would split the bundle.
 */
export const leftOut = ['open', '@azure/keyvault-keys', 'mime-db', 'supports-color'] as const;
export const leftOutOfArchive = ['open', '@azure/keyvault-keys', 'supports-color', 'apache-arrow'] as const;
export const leftOutOfDashboard = ['open', 'supports-color', 'apache-arrow'] as const;

/** The bundle without its imports of these packages: ncc imports at the start what it leaves out, and no package is there. */
export function withoutImports(bundle: string, packages: readonly string[]): string {
  return packages.reduce((text, name) => {
    const imported = new RegExp(`^import \\* as (\\w+) from "${name}";$`, 'm');
    const required = new RegExp(
      `^(\\w*module\\.exports = )__WEBPACK_EXTERNAL_createRequire\\(.*\\)\\("${name}"\\);$`,
      'm',
    );
    if (imported.test(text)) return text.replace(imported, 'const $1 = {};');
    if (required.test(text)) return text.replace(required, '$1{};');
    throw new Error(`The bundle no longer imports \`${name}\`. Remove it from the list in left-out.ts.`);
  }, bundle);
}
