/* Keeps the guide for use without a network. The build writes the version into it and moves it to the root of the site.
   A file is kept under its path and the digest of its bytes, so that an update fetches only what changed,
   and a reader sees one version of the guide until they choose the next. */
"use strict";

const VERSION = "@version@";
const ROOT = new URL("./", self.location.href);
const CACHE = "guide " + ROOT.pathname;
const LIST = new URL("guide-files.json?" + VERSION, ROOT).href;
const AT_ONCE = 4; // files fetched at the same time

let listed = null;

/** Return the files of this version: path to digest, and which of them every page needs. */
function list() {
  if (!listed) {
    listed = (async () => {
      const cache = await caches.open(CACHE);
      let kept = await cache.match(LIST);
      if (!kept) {
        kept = await fetch(LIST, { cache: "no-cache" });
        if (!kept.ok) throw new Error("no list of files");
        await cache.put(LIST, kept.clone());
      }
      return kept.json();
    })();
    listed.catch(() => { listed = null; });
  }
  return listed;
}

const key = (path, digest) => new URL(path + "?guide=" + digest, ROOT).href;

async function digestOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Fetch a file, keep it if it is the one of this version, and return it in either case. */
async function take(path, digest, mode) {
  const response = await fetch(new URL(path, ROOT), { cache: mode });
  if (!response.ok) return response;
  const bytes = await response.arrayBuffer();
  const headers = { "content-type": response.headers.get("content-type") || "" };
  const copy = new Response(bytes, { headers }); // a response that was redirected cannot answer a navigation
  if ((await digestOf(bytes)) === digest) await (await caches.open(CACHE)).put(key(path, digest), copy.clone());
  return copy;
}

/** Fetch those of the paths that are not kept yet, a few at a time; the promise fails with the first that fails. */
async function keep(paths, files) {
  const cache = await caches.open(CACHE);
  const have = new Set((await cache.keys()).map((request) => request.url));
  const missing = paths.filter((path) => !have.has(key(path, files[path])));
  const worker = async () => {
    for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
      const response = await take(path, files[path], "no-cache");
      if (!response.ok) throw new Error(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Remove what no file of this version is. */
async function tidy() {
  const { files } = await list();
  const wanted = new Set([LIST, ...Object.entries(files).map(([path, digest]) => key(path, digest))]);
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

self.addEventListener("install", (event) => {
  event.waitUntil(list().then(({ core, files }) => keep(core, files)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

let filling = null;
self.addEventListener("message", (event) => {
  if (event.data === "use") self.skipWaiting();
  if (event.data !== "fill") return;
  filling = filling || list().then(({ files }) => keep(Object.keys(files), files)).finally(() => { filling = null; });
  const tell = (kept) => event.source && event.source.postMessage({ guide: "kept", kept });
  event.waitUntil(filling.then(() => tell(true), () => tell(false)));
});

/** Return the path of the file that an address of the site stands for. */
function fileOf(url, files) {
  const path = decodeURI(url.pathname.slice(ROOT.pathname.length));
  const names = path === "" || path.endsWith("/") ? [path + "index.html"] : [path, path + ".html", path + "/index.html"];
  return names.find((name) => Object.hasOwn(files, name));
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  let files;
  try {
    ({ files } = await list());
  } catch {
    return fetch(request);
  }
  const path = fileOf(new URL(request.url), files);
  if (path !== undefined) {
    const kept = await cache.match(key(path, files[path]));
    return kept || take(path, files[path], "default");
  }
  try {
    return await fetch(request);
  } catch (error) {
    const lost = files["404.html"] && request.mode === "navigate" && (await cache.match(key("404.html", files["404.html"])));
    if (lost) return new Response(lost.body, { status: 404, headers: lost.headers });
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const ours = url.origin === ROOT.origin && url.pathname.startsWith(ROOT.pathname);
  if (event.request.method === "GET" && ours && !event.request.headers.has("range")) event.respondWith(answer(event.request));
});
