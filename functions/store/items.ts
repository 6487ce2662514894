// The four calls that the store makes, all that it asks of an engine: GetItem, PutItem, Query and
// BatchGetItem. Reads are consistent always: a decision hangs on each of them.
import { ConditionalCheckFailedException, type ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Key, KeyRange } from "./keys.ts";
import type { Store, UnitsUsed } from "./table.ts";

/** A row as it comes from the table, not yet parsed. */
export type Item = Readonly<Record<string, unknown>>;

/** A condition of a write. Names are always written `#name`: lines, log, self and more are reserved words. */
interface Condition {
  readonly expression: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The row with this key is not there yet. */
export const ROW_IS_ABSENT: Condition = {
  expression: "attribute_not_exists(#pk)",
  names: { "#pk": "PK" },
};

/** The row is not there yet, or holds an older revision. */
export function rowIsOlderThan(revision: number): Condition {
  return {
    expression: "attribute_not_exists(#pk) OR #revision < :revision",
    names: { "#pk": "PK", "#revision": "revision" },
    values: { ":revision": revision },
  };
}

export async function getItem(store: Store, { PK, SK }: Key): Promise<Item | null> {
  const answer = await store.db.send(
    new GetCommand({ TableName: store.table, Key: { PK, SK }, ConsistentRead: true, ...metered(store) }),
  );
  meter(store, "GetItem", [answer.ConsumedCapacity]);
  return answer.Item ?? null;
}

/** @returns false when the condition did not hold; nothing was written then */
export async function putItem(store: Store, item: Key & Item, condition?: Condition): Promise<boolean> {
  try {
    const answer = await store.db.send(
      new PutCommand({
        TableName: store.table,
        Item: item,
        ...(condition && {
          ConditionExpression: condition.expression,
          ExpressionAttributeNames: condition.names,
          ...(condition.values && { ExpressionAttributeValues: condition.values }),
        }),
        ...metered(store),
      }),
    );
    meter(store, "PutItem", [answer.ConsumedCapacity]);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

interface QueryOrder {
  readonly newestFirst?: boolean;
  /** The most rows to answer; all without it, however many pages that takes. */
  readonly limit?: number;
}

export async function queryItems(store: Store, range: KeyRange, order: QueryOrder = {}): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const answer = await store.db.send(
      new QueryCommand({
        TableName: store.table,
        ...rangeCondition(range),
        ConsistentRead: true,
        ScanIndexForward: !(order.newestFirst ?? false),
        ...(order.limit !== undefined && { Limit: order.limit - items.length }),
        ...(from && { ExclusiveStartKey: from }),
        ...metered(store),
      }),
    );
    meter(store, "Query", [answer.ConsumedCapacity]);
    items.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
  } while (from !== undefined && items.length < (order.limit ?? Infinity));
  return items;
}

/** DynamoDB's limit for one BatchGetItem. */
const BATCH = 100;

/** The rows that exist, in no particular order. Keys must differ. */
export async function batchGetItems(store: Store, keys: readonly Key[]): Promise<Item[]> {
  const items: Item[] = [];
  let left = keys.map(({ PK, SK }): Record<string, unknown> => ({ PK, SK }));
  while (left.length > 0) {
    const answer = await store.db.send(
      new BatchGetCommand({
        RequestItems: { [store.table]: { Keys: left.slice(0, BATCH), ConsistentRead: true } },
        ...metered(store),
      }),
    );
    meter(store, "BatchGetItem", answer.ConsumedCapacity ?? []);
    items.push(...(answer.Responses?.[store.table] ?? []));
    const unprocessed = answer.UnprocessedKeys?.[store.table]?.Keys ?? [];
    // What an engine leaves unprocessed it was too busy for.
    if (unprocessed.length > 0) await store.sleep(50 + 100 * store.random());
    left = [...unprocessed, ...left.slice(BATCH)];
  }
  return items;
}

function rangeCondition({ PK, startsWith, below }: KeyRange) {
  const names = { "#pk": "PK" };
  const values = { ":pk": PK };
  if (startsWith !== undefined) {
    return {
      KeyConditionExpression: "#pk = :pk AND begins_with(#sk, :start)",
      ExpressionAttributeNames: { ...names, "#sk": "SK" },
      ExpressionAttributeValues: { ...values, ":start": startsWith },
    };
  }
  if (below !== undefined) {
    return {
      KeyConditionExpression: "#pk = :pk AND #sk < :below",
      ExpressionAttributeNames: { ...names, "#sk": "SK" },
      ExpressionAttributeValues: { ...values, ":below": below },
    };
  }
  return {
    KeyConditionExpression: "#pk = :pk",
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}

function metered(store: Store): { ReturnConsumedCapacity?: "TOTAL" } {
  return store.meter ? { ReturnConsumedCapacity: "TOTAL" } : {};
}

function meter(store: Store, call: UnitsUsed["call"], used: readonly (ConsumedCapacity | undefined)[]): void {
  const units = used.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
  const writes = call === "PutItem";
  store.meter?.({ call, readUnits: writes ? 0 : units, writeUnits: writes ? units : 0 });
}
