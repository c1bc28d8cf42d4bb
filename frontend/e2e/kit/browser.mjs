// Chromium for the tests, in one language and one size a context.
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
  });
}

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/**
 * A page of its own session. Errors of the page's own script end the test. It asks for stillness: on a busy machine a
 * click may else fall between two frames of a list that unfolds, and hit nothing.
 */
export async function openPage(browser, baseURL, { language = 'zh-CN', viewport = desktop } = {}) {
  const context = await browser.newContext({
    baseURL,
    locale: language,
    viewport,
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: 'reduce',
    hasTouch: viewport === phone,
    isMobile: viewport === phone,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.failures = [];
  page.on('pageerror', (error) => page.failures.push(error));
  page.refused = [];
  page.on('response', (response) => {
    if (response.status() >= 400) page.refused.push(response);
  });
  return page;
}
