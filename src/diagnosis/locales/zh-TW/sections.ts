import { gui } from '../../gui.ts';
import type { SectionTexts } from '../section-text.ts';

export const sections = {
  'service-disabled': {
    title: '威脅來源服務未啟用，或沒有有效的金鑰',
    meaning: `輪詢根本沒有離開 ESA。文件要求檢查功能金鑰、是否接受 EULA，以及在叢集中設定是否存在於機器層級（${gui.engine}）。從外部檢查看不到這一項。`,
  },
  'errno-110': {
    title: '連線逾時',
    meaning: `沒有任何設備回應 ESA 的 SYN。文件指向防火牆、代理伺服器（${gui.proxy}）以及封包擷取（${gui.capture}）。`,
  },
  '400': {
    title: '伺服器認為要求有誤',
    meaning:
      '文件解讀為路徑屬於另一個 TAXII 服務（通常是 discovery），或 Use HTTPS 未開啟。伺服器也可能在正確的路徑上這樣拒絕輪詢，因此單憑這一行無法定論。',
  },
  '401': {
    title: '登入遭拒',
    meaning:
      '認證資訊有誤，或沒有送出；文件也允許不設定認證資訊的來源。只有使用者名稱而密碼空白，等於沒有。',
  },
  '404': {
    title: '伺服器不認得該資源',
    meaning:
      '文件懷疑 Polling Path 與 Collection Name。伺服器會以 NOT_FOUND 回報不存在的集合，所以應先懷疑路徑；在某些伺服器上，結尾多一個斜線就足以造成。',
  },
  '405': {
    title: '不允許此方法',
    meaning:
      '文件歸因於結尾缺少斜線。實際上是重新導向把 POST 變成了 GET。此規則適用於這樣重新導向的伺服器；在其他伺服器上，加上斜線反而得到 404，而文件自己在「400」一節示範的路徑並沒有斜線。',
  },
  '503': {
    title: '伺服器無法提供服務',
    meaning: '伺服器過載或暫時停機。文件請管理員聯絡供應商，這是正確的。',
  },
  'not-found': {
    title: '找不到集合',
    meaning:
      '文件認為名稱無誤，而集合在供應商端已到期。名稱打錯、權限不足，或集合屬於另一個 Poll 服務，都會出現同一行；集合清單可以區分它們。',
  },
  'certificate-verify-failed': {
    title: '憑證驗證失敗',
    meaning: `文件的作法是在 ${gui.authorities} 匯入 CA。這可以解決不受信任的憑證授權單位。憑證過期與缺少中繼憑證也是同一行，而那些要由供應商處理。`,
  },
  'xml-no-element': {
    title: '回應中沒有可讀取的內容',
    meaning:
      '文件把 Time Span of Poll Segment 縮短為 3 或 4 天，案例見於 Anomali。這一行來自空的本文（輪詢本身，或最後一部分之後的要求），也來自未宣告的 XML 實體（實測）；縮短時間只對其中一部分有效。',
  },
  'errno-111': {
    title: '連線遭拒',
    meaning:
      '收到重設：Polling Port 上沒有服務在接聽，或防火牆拒絕。文件先以 telnet 與 netstat 檢查連接埠，再檢查防火牆。',
  },
  'polling-state': {
    title: '此來源的輪詢仍在進行',
    meaning:
      '在文件中，這一行出現在另一個失敗旁邊：一次輪詢的各次嘗試尚未結束時，不會啟動下一次。若持續數小時，代表輪詢卡住了（推論）。',
  },
} satisfies SectionTexts;
