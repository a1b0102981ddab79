import type { BlindSpotTexts } from '../../blind-spots.ts';
import { gui } from '../../gui.ts';

export const blindSpots = {
  'feature-key': {
    short: '功能金鑰',
    text: 'ESA 是否有 External Threat Feeds 的有效功能金鑰。請在 CLI 以 featurekey 查看。',
  },
  eula: {
    short: 'EULA（授權合約）',
    text: `是否已接受此功能的 EULA。請在 ${gui.engine} 查看。`,
  },
  'service-off': {
    short: '服務是否啟用',
    text: `服務是否啟用；預設為停用（文件所載）。請在 ${gui.engine} 查看，或在 CLI 使用 threatfeedstatus。`,
  },
  'machine-level': {
    short: '機器層級的設定',
    text: '在叢集中，設定是否如文件所要求，也存在於機器層級。',
  },
  'already-polling': {
    short: '輪詢已在進行',
    text: '此刻 ESA 上是否正在輪詢這個來源；它不會啟動第二次。請查看 threatfeeds 記錄。',
  },
  'source-suspended': {
    short: '來源已暫停',
    text: `來源是否已暫停，以及是否真有原則使用它。請在 ${gui.manager} 查看。`,
  },
  dns: {
    short: 'ESA 的 DNS',
    text: 'ESA 的 DNS 伺服器如何回答。本檢查詢問的是這台機器的解析器，或以 --dns-server 指定的解析器。',
  },
  route: {
    short: 'ESA 的路由與防火牆規則',
    text: 'ESA 的封包走哪一條路。另一個網段有另外的路由與防火牆規則。',
  },
  'source-address': {
    short: 'ESA 的公用位址',
    text: '供應商看到 ESA 位於哪個公用位址（NAT）之後。採用位址清單的供應商，可能允許這台機器卻不允許 ESA，反之亦然。',
  },
  proxy: {
    short: 'ESA 的代理伺服器',
    text: `ESA 實際使用哪個代理伺服器；文件指出其位置在 ${gui.proxy}。本檢查使用來源檔案中設定的代理伺服器，不採用環境變數。`,
  },
  'system-list': {
    short: 'ESA 的系統 CA 清單',
    text: 'ESA 的系統清單中有哪些根憑證。本檢查採用 Node.js 內建的根憑證；舊版 AsyncOS 的清單可能不同。',
  },
  engine: {
    short: '威脅來源引擎的版本',
    text: '這台 ESA 的引擎使用哪些程式庫。記錄行採用文件中那個引擎（Python 2.7 用戶端）的文字；--dialect py3 顯示較新引擎的文字。',
  },
  inferred: {
    short: '屬於推論的部分',
    text: '標示（推論）的敘述，來自已公開的記錄行與開放原始碼，而非設備本身。它們很可能正確，但不是定論。',
  },
} satisfies BlindSpotTexts;
