import { type Upload, uploads } from '@monitor/domain';
import { useRef } from 'react';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { DropZone } from './drop-zone';
import { ParcelList } from './parcel-list';
import { UploadList } from './upload-list';
import { useImportAddress } from './use-import-address';
import { useSending } from './use-sending';
import wizard from './wizard.module.css';

/** The first step: a file is handed in, or one that was. A file that comes alone is gone on with at once. */
export const DropStep = () => {
  const { importing: { drop: words } } = useMessages();
  const { go } = useImportAddress();
  const mayUpload = useEndpoint(uploads, { limit: 30 }).data?.mayUpload;
  const isAlone = useRef(true);
  const proceed = (upload: Upload) => go('format', upload.id);
  const { parcels, send, stop } = useSending((upload) => {
    if (isAlone.current) proceed(upload);
  });
  const take = (files: readonly File[]) => {
    isAlone.current = files.length === 1;
    send(files);
  };
  return (
    <>
      {mayUpload === false ? <p className={wizard.told}>{words.notAllowed}</p> : <DropZone take={take} />}
      {parcels.length > 0 && <ParcelList parcels={parcels} stop={stop} proceed={proceed} />}
      <UploadList proceed={proceed} />
    </>
  );
};
