// Prints every record that is in the given topics now, one JSON object per line. Everything it knows of the records it
// learns from the registry.
//
//   node read.js <bootstrap servers> <schema registry URL> <topic>...

import { randomUUID } from 'node:crypto';
import registry from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';

const { AvroDeserializer, SchemaRegistryClient, SerdeType } = registry;
const { Kafka, logLevel } = kafkajs;

const [bootstrapServers, registryUrl, ...topics] = process.argv.slice(2);

const client = new SchemaRegistryClient({ baseURLs: [registryUrl] });
const values = new AvroDeserializer(client, SerdeType.VALUE, {});
const kafka = new Kafka({ clientId: 'independent-reader', brokers: bootstrapServers.split(','), logLevel: logLevel.ERROR });

const admin = kafka.admin();
await admin.connect();
const unread = new Map(); // "topic/partition" to the offset where reading ends
for (const topic of topics) {
  for (const { partition, high } of await admin.fetchTopicOffsets(topic)) {
    if (Number(high) > 0) unread.set(`${topic}/${partition}`, Number(high));
  }
}
await admin.disconnect();

const allRead = () => unread.size === 0;

const consumer = kafka.consumer({ groupId: `independent-reader-${randomUUID()}` });
await consumer.connect();
await consumer.subscribe({ topics, fromBeginning: true });

let done;
const finished = new Promise((resolve, reject) => (done = { resolve, reject }));
if (allRead()) done.resolve();

await consumer.run({
  eachMessage: async ({ topic, partition, message }) => {
    try {
      console.log(JSON.stringify(await describe(topic, message)));
    } catch (error) {
      done.reject(error);
    }
    const place = `${topic}/${partition}`;
    if (Number(message.offset) + 1 >= unread.get(place)) unread.delete(place);
    if (allRead()) done.resolve();
  },
});

await finished;
await consumer.disconnect();

async function describe(topic, message) {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, value.toString()]));
  return { topic, key: message.key.toString(), headers, value: readable(await values.deserialize(topic, message.value)) };
}

/** Bytes fields hold JSON; the client gives them as Buffers. */
function readable(value) {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, Buffer.isBuffer(field) ? JSON.parse(field.toString()) : field]),
  );
}
