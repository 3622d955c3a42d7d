import { applyDecorators, Header, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Download } from '@monitor/domain';

export const DOWNLOAD = 'monitor:download';

/** Routes a controller method by the contract of a file. What it returns is sent as it is, and kept nowhere. */
export const Sends = (download: Download): MethodDecorator =>
  applyDecorators(RequestMapping({ path: `/api/v1${download.path}`, method: RequestMethod.GET }), Header('cache-control', 'no-store'), SetMetadata(DOWNLOAD, download));
