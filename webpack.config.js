import { readFileSync } from 'node:fs';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { DEVELOPMENT_BASE, manifestFor } from './src/manifest/manifest-for.mjs';

/*
 * The add-in's pages: dist/addin, to be put on any web server.
 */
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const path = (name) => new URL(name, import.meta.url).pathname;

const OFFICE = 'https://appsforoffice.microsoft.com';
const OFFICE_SCRIPT = `<script src="${OFFICE}/lib/1/hosted/office.js"></script>`;

/** Fluent writes its rules into the page as it runs, so styles must be allowed inline; scripts must not. */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self' ${OFFICE}`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `object-src 'none'`,
].join('; ');

const page = (name, withOffice) =>
  new HtmlPlugin({
    template: path(`src/taskpane/${name}.html`),
    filename: `${name}.html`,
    chunks: [name],
    meta: { csp: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy } },
    // Before our own scripts, and in the head, as Microsoft asks.
    office: withOffice ? OFFICE_SCRIPT : '',
  });

/** Both from the one source: for the address it is put on, and for a developer's own machine. */
const manifest = (to, options) => ({
  from: path('manifest.xml'),
  to,
  transform: (xml) => manifestFor(xml.toString(), options),
});

/** Puts the loader of office.js into a page's head, ahead of everything else that runs. */
class OfficeScript {
  apply(compiler) {
    compiler.hooks.compilation.tap('OfficeScript', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap('OfficeScript', (data) => ({
        ...data,
        html: data.html.replace(/<script defer/, `${data.plugin.userOptions.office}<script defer`),
      }));
    });
  }
}

const config = (_env, { mode = 'production' }) => ({
  mode,
  // A map tells support where a bug is; it is not loaded by the pages.
  devtool: mode === 'production' ? 'hidden-source-map' : 'source-map',
  entry: {
    taskpane: path('src/taskpane/taskpane.tsx'),
    commands: path('src/taskpane/commands.ts'),
    message: path('src/taskpane/message.ts'),
  },
  output: {
    path: path('dist/addin'),
    filename: '[name].[contenthash:8].js',
    clean: true,
  },
  target: ['web', 'es2022'],
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            target: 'es2022',
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
    ],
  },
  // What several pages share is fetched once, by whichever needs it first: words and dates stood in sixteen files.
  optimization: { splitChunks: { chunks: 'all', minSize: 6000 } },
  plugins: [
    new webpack.DefinePlugin({ HOLDPLAN_VERSION: JSON.stringify(version) }),
    page('taskpane', true),
    page('commands', true),
    page('message', false),
    new OfficeScript(),
    new CopyPlugin({
      patterns: [
        { from: path('assets'), to: 'assets', globOptions: { ignore: ['**/*.mjs', '**/*.svg'] } },
        manifest('manifest.xml', { base: process.env.HOLDPLAN_URL || undefined }),
        manifest('manifest.dev.xml', { base: DEVELOPMENT_BASE, development: true }),
      ],
    }),
  ],
  // Ours to judge, in tests/browser: webpack would only warn.
  performance: false,
});

export { config as default };
