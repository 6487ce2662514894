// The one table, reached through the AWS client whatever stands behind the endpoint: DynamoDB, an engine
// compatible with it, or the embedded one. Clock, chance and waiting are part of the store, so that tests
// can set them.
import { setTimeout as wait } from "node:timers/promises";
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export interface Store extends StoreEffects {
  readonly db: DynamoDBDocumentClient;
  readonly table: string;
}

export interface StoreEffects {
  readonly now: () => Date;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Told what every call cost; without it the engine is not asked. */
  readonly meter?: (use: UnitsUsed) => void;
}

/** Capacity units as the engine reports them. A refused conditional write costs units too, but reports none. */
export interface UnitsUsed {
  readonly call: "GetItem" | "PutItem" | "Query" | "BatchGetItem";
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface Connection {
  readonly table: string;
  readonly region: string;
  /** Left out: the region's own DynamoDB. */
  readonly endpoint?: string;
  /** Left out: found as the AWS client finds them. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const DEFAULT_EFFECTS: StoreEffects = {
  now: () => new Date(),
  random: () => Math.random(),
  sleep: async (milliseconds) => wait(milliseconds),
};

export function connect({ table, ...connection }: Connection, effects: Partial<StoreEffects> = {}): Store {
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(connection), {
    // Objects here are always plain; without it one with a key "constructor" counts as a class instance.
    marshallOptions: { convertClassInstanceToMap: true },
  });
  return { ...DEFAULT_EFFECTS, ...effects, db, table };
}

/** For local use and tests; on AWS the stack makes the table. */
export async function createTableIfMissing(store: Store): Promise<void> {
  const { db, table } = store;
  try {
    await db.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
          { AttributeName: "PK", AttributeType: "S" },
          { AttributeName: "SK", AttributeType: "S" },
        ],
        KeySchema: [
          { AttributeName: "PK", KeyType: "HASH" },
          { AttributeName: "SK", KeyType: "RANGE" },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  while (!(await isActive(store))) await store.sleep(20);
}

async function isActive({ db, table }: Store): Promise<boolean> {
  const answer = await db.send(new DescribeTableCommand({ TableName: table }));
  return answer.Table?.TableStatus === "ACTIVE";
}
