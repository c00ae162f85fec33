// PouchDB as a laptop or as the centre, told what to do by lines of JSON, answering each with one.
//
//   node pouchdb.js serve FOLDER             listens on a port of this computer and says which
//   node pouchdb.js laptop FOLDER            add {docs}, sync {url}, push {url}, pull {url}, count
"use strict";

const readline = require("node:readline");
const path = require("node:path");
const PouchDB = require("pouchdb");

const [role, folder] = process.argv.slice(2);

function say(answer) {
  process.stdout.write(JSON.stringify(answer) + "\n");
}

function serve() {
  const Stored = PouchDB.defaults({ prefix: path.join(folder, path.sep) });
  const express = require("express");
  const app = express();
  const options = { mode: "minimumForPouchDB", inMemoryConfig: true, logPath: path.join(folder, "log") };
  app.use("/", require("express-pouchdb")(Stored, options));
  const listening = app.listen(0, "127.0.0.1", () => say({ port: listening.address().port }));
}

async function laptop() {
  const db = new PouchDB(path.join(folder, "laptop"));
  const doing = {
    add: async ({ docs }) => ({ made: (await db.bulkDocs(docs)).length }),
    count: async () => ({ held: (await db.info()).doc_count }),
    push: async ({ url }) => ({ moved: (await db.replicate.to(url)).docs_written }),
    pull: async ({ url }) => ({ moved: (await db.replicate.from(url)).docs_written }),
    sync: async ({ url }) => {
      const done = await db.sync(url);
      return { moved: done.push.docs_written + done.pull.docs_written };
    },
  };
  await db.info();
  say({ ready: true });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line);
    const started = process.hrtime.bigint();
    const answer = await doing[asked.do](asked);
    say({ ...answer, seconds: Number(process.hrtime.bigint() - started) / 1e9 });
  }
  await db.close();
}

if (role === "serve") serve();
else laptop();
