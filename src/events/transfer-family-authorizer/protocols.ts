/** What clients of a server speak. */
export type TransferProtocol = 'SFTP' | 'FTP' | 'FTPS' | 'AS2';

export const PROTOCOLS: readonly TransferProtocol[] = ['SFTP', 'FTP', 'FTPS', 'AS2'];
