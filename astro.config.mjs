import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import starlight from '@astrojs/starlight'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { contentSecurityPolicy } from './src/site/build/contentSecurityPolicy.ts'
import { chapterMdx } from './src/site/mdx/chapterMdx.ts'
import { headingsBesideCells } from './src/site/mdx/headingsBesideCells.ts'
import { scrollableTables } from './src/site/mdx/scrollableTables.ts'
import { watchedFiles } from './src/site/mdx/watchedFiles.ts'
import { notebookRedirects } from './src/site/build/notebookRedirects.ts'
import { finishedSite } from './src/site/finish/finishedSite.ts'
import { onePageFiles } from './src/site/build/onePageFiles.ts'
import { ownScripts } from './src/site/build/ownScripts.ts'
import { ownStyles } from './src/site/build/ownStyles.ts'
import { filesBesidePages } from './src/site/build/filesBesidePages.ts'
import { watchEngine } from './src/site/build/watchEngine.ts'
import { servingFiles } from './src/site/serving/servingFiles.ts'

const component = (name) => `./src/site/components/frame/${name}.astro`

/** What whoever writes many files finds out about them, for the last step. */
const surveys = []

const base = process.env.LOSSBOOK_BASE ?? '/'

export default defineConfig({
  site: process.env.LOSSBOOK_SITE ?? 'https://lossbook.dev',
  base,
  redirects: await notebookRedirects(import.meta.dirname, base),
  srcDir: './src/site',
  trailingSlash: 'always',
  // Nothing is fetched that the reader did not ask for.
  prefetch: false,
  // While one page is written to the disk, others are made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  security: { csp: contentSecurityPolicy() },
  // Cells and their twins are highlighted at build by the editor's own parser; Shiki's inline styles are not allowed.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [scrollableTables, headingsBesideCells] }),
  },
  integrations: [
    watchEngine(),
    chapterMdx(),
    starlight({
      title: 'Lossbook',
      description:
        'Training losses as PyTorch and timm compute them: explained, live in the page, each printed value proven.',
      favicon: '/favicon.svg',
      expressiveCode: false,
      disable404Route: true,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      customCss: ['./src/site/styles/index.css'],
      // The list of chapters stands on the home page; a copy on each page would weigh on every reader.
      sidebar: [],
      pagination: false,
      markdown: { headingLinks: false },
      components: Object.fromEntries(
        [
          'ContentPanel',
          'Footer',
          'Head',
          'Header',
          'MarkdownContent',
          'PageFrame',
          'PageSidebar',
          'PageTitle',
          'SkipLink',
          'ThemeProvider',
          'TwoColumnContent',
        ].map((name) => [name, component(name)]),
      ),
    }),
    mdx(),
    filesBesidePages(surveys),
    onePageFiles(),
    // Pages for developers are not what a search should lead to.
    sitemap({ filter: (page) => !new URL(page).pathname.match(/\/dev\//) }),
    servingFiles(),
    finishedSite(surveys),
  ],
  vite: {
    plugins: [ownStyles(), ownScripts()],
    build: {
      rolldownOptions: {
        // Astro's own mark in each chapter: one warning a chapter, of ten lines.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
    server: { watch: watchedFiles(import.meta.dirname) },
  },
})
