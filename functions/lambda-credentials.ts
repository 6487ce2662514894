// Where the AWS client finds its credentials on Lambda: in the environment, and nowhere else. The bundle takes
// this file for @aws-sdk/credential-provider-node, whose other sources (files, sign-in, metadata of machines)
// Lambda does not have and every cold start would load parts of.
interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** As the package's own: what it returns finds the credentials, at each asking. */
export function defaultProvider(): () => Promise<Credentials> {
  // eslint-disable-next-line @typescript-eslint/require-await -- a failure has to be a rejected promise
  return async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
      throw new Error('Environment variables "AWS_ACCESS_KEY_ID" and "AWS_SECRET_ACCESS_KEY" are missing');
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    };
  };
}
