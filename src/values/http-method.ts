/** The methods that REST and HTTP APIs take. */
export const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** A method that REST and HTTP APIs take. */
export type HttpMethod = (typeof HTTP_METHODS)[number];
