import { gui } from '../../gui.ts';
import type { CodeTexts } from '../code-text.ts';

export const codes = {
  'config-invalid': {
    title: '依目前的寫法，無法輪詢此來源',
    message: '設定中有一個值無法用來輪詢：{problem}。沒有送出任何封包。',
    advice: '請更正該值後重新檢查。`taxii-probe schema source` 會列出允許的內容。',
  },
  'config-path-discovery': {
    title: 'Polling Path 看起來是 discovery 或集合清單的路徑',
    message:
      "{pollingPath} 的形式是列出服務或集合的位址，不會提供資料。Cisco 文件 220420 把它列為 '400' 的常見原因；實際的伺服器也可能以 200 和 FAILURE 訊息回應。",
    advice: `${gui.manager}：在 Polling Path 填入 Poll 服務的路徑。\`taxii-probe discover\` 會顯示伺服器公布的路徑。`,
  },
  'config-path-taxii-2': {
    title: 'Polling Path 看起來是 TAXII 2 位址',
    message:
      '{pollingPath} 的形式是 TAXII 2 位址。ESA 只輪詢 TAXII 1.1（AsyncOS 14.0 至 16.0，文件所載），兩個版本互不相通。',
    advice: `請向來源供應商索取提供 STIX 1.1.1 或 1.2 的 TAXII 1.1 Poll 服務，並在 ${gui.manager} 的 Polling Path 填入其路徑。`,
  },
  'config-path-no-leading-slash': {
    title: 'Polling Path 開頭沒有斜線',
    message:
      '用戶端會自行在 {pollingPath} 前加上斜線（實測）。ESA 的表單如何把 Hostname 與 Polling Path 接在一起並不清楚，請勿依賴這一點。',
    advice: `${gui.manager}：Polling Path 請比照 Cisco 的範例，以斜線開頭寫成 /{pollingPath}。`,
  },
  'config-path-blanks': {
    title: 'Polling Path 的開頭或結尾有空白',
    message:
      '用戶端不會去除路徑中的空白（實測）：實際要求的是 {wirePath}，很少有伺服器認得這樣的路徑。通常得到 404。',
    advice: `${gui.manager}：刪除 Polling Path 中的空白。它常在貼上路徑時一併帶入。`,
  },
  'config-https-on-port-80': {
    title: '已開啟 Use HTTPS，但 Polling Port 是一般 HTTP 的連接埠',
    message:
      'Use HTTPS 為 Yes，而 Polling Port 為 {port}。通訊協定不會隨連接埠改變：用戶端會在該埠開始 TLS（實測），一般的 HTTP 伺服器無法回應。',
    advice: `${gui.manager}：將 Polling Port 設為 443，除非供應商確認連接埠 {port} 使用 TLS。`,
  },
  'config-http-on-port-443': {
    title: '未開啟 Use HTTPS，但 Polling Port 是 TLS 的連接埠',
    message:
      "Use HTTPS 為 No，而 Polling Port 為 {port}：用戶端會送出未加密的 HTTP。nginx 以 400 回應（實測），其他伺服器則會斷線。Cisco 文件 220420 在 '400' 一節提到 Use HTTPS，原因大概就在這裡。",
    advice: `${gui.manager}：將 Use HTTPS 設為 Yes。`,
  },
  'config-login-without-tls': {
    title: '登入資訊將以未加密的方式傳送',
    message:
      '已設定認證資訊，而 Use HTTPS 為 No。Basic 驗證不會隱藏任何內容：看得到流量的人就能讀取使用者名稱與密碼。',
    advice: `${gui.manager}：將 Use HTTPS 設為 Yes，並把 Polling Port 設為供應商的 TLS 連接埠。若供應商沒有 TLS，請使用別無他用的登入資訊。`,
  },
  'config-login-not-ascii': {
    title: '登入資訊含有 ASCII 以外的字元',
    message:
      '文件中的用戶端遇到這種登入資訊，會有兩種結果之一：以 Latin-1 送出，或在送出之前就中止（兩者皆為實測）。ESA 上是哪一種並不清楚。',
    advice: '請向來源供應商索取只含 ASCII 字元的使用者名稱與密碼。',
  },
  'config-feed-retired': {
    title: '這個公開的威脅來源已經停用',
    message: '{feed}（{hostname}）自 {since} 起已停止服務[[，參見 {reference}]]。',
    advice: `請在 ${gui.manager} 移除此來源，或詢問供應商以哪個 TAXII 1.1 來源取代。`,
  },

  'dns-name-not-found': {
    title: 'DNS 查無此 Hostname',
    message:
      '解析器[[ {resolver} ]]回答 {hostname} 不存在（NXDOMAIN），因此沒有位址可以連線。ESA 詢問的是自己的 DNS 伺服器：內部名稱可能只存在於那裡。',
    advice: `請檢查 ${gui.manager} 中的 Hostname：只填主機名稱，不含 https://、連接埠或路徑。若無誤，請在 ESA 的 CLI 以 nslookup 查詢。`,
  },
  'dns-no-address': {
    title: 'DNS 中有此 Hostname，但沒有位址',
    message:
      '解析器[[ {resolver} ]]認得 {hostname}，但沒有 A 記錄也沒有 AAAA 記錄，因此沒有位址可以連線。',
    advice:
      '請詢問來源供應商 TAXII 1.1 來源使用哪個主機名稱，或請其公布位址。若是自有的名稱，請洽管理該區域的人員。',
  },
  'dns-temporary-failure': {
    title: 'DNS 解析器無法回答',
    message:
      '查詢 {hostname} 的結果是 {answer}[[（解析器 {resolver}）]]。這並不表示名稱有誤：是解析器發生錯誤、拒絕查詢，或無法連到。',
    advice:
      '請詢問 DNS 團隊此解析器為何無法查詢 {hostname}，並在 ESA 的 CLI 以 nslookup 測試 ESA 的 DNS 伺服器。',
  },
  'dns-timed-out': {
    title: 'DNS 解析器逾時未答',
    message:
      '[[在 {seconds} 秒內]]沒有收到關於 {hostname} 的回答[[（解析器 {resolver}）]]。可能無法連到解析器，或途中丟棄了 DNS 封包。',
    advice:
      '請詢問網路團隊，此位址與解析器之間是否開放 DNS（UDP 與 TCP 連接埠 53），並在 ESA 的 CLI 以 nslookup 測試 ESA 的 DNS 伺服器。',
  },
  'dns-sinkholed': {
    title: 'DNS 對此 Hostname 給出沉洞（sinkhole）位址',
    message:
      '{hostname} 解析為 {address}[[（解析器 {resolver}）]]，這是 DNS 過濾設備給予遭封鎖名稱的位址。輪詢會因此連到過濾設備，而不是來源。',
    advice:
      '請 DNS 過濾設備的團隊為 ESA 將 {hostname} 列為例外，並與過濾範圍之外的解析器比對結果。',
  },

  'tcp-connection-timed-out': {
    title: 'Polling Port 沒有任何回應',
    message:
      '[[在 {seconds} 秒內]]無法連線到 {hostname}[[（{addresses}）]]的連接埠 {port}：SYN 沒有得到回應。途中有設備丟棄封包，或主機已停機，或不允許此來源位址。',
    advice: `請防火牆團隊允許 ESA 連到 {hostname}[[（{addresses}）]]的 TCP 連接埠 {port}，並詢問供應商是否須將 ESA 的公用位址加入允許清單。若 ESA 必須經由代理伺服器，請在 ${gui.proxy} 設定。在 ESA 上擷取封包（${gui.capture}），會看到 SYN 沒有回應。`,
  },
  'tcp-connection-refused': {
    title: 'Polling Port 拒絕連線',
    message:
      '{hostname}[[（{addresses}）]]對連接埠 {port} 的 SYN 回以重設：主機存在，但該連接埠上沒有服務在接聽，或防火牆拒絕了連線。',
    advice: `${gui.manager}：請將 Polling Port 與供應商的連接埠（通常是 443）核對。若無誤，請詢問防火牆團隊是否有規則拒絕連接埠 {port}，並詢問供應商服務是否正常。`,
  },
  'tcp-unreachable': {
    title: '沒有通往來源的路由',
    message:
      '連線到 {hostname}[[（{addresses}）]]的連接埠 {port} 時，由網路本身回應：{errno}。缺少路由，或路由器、防火牆拒絕了流量。',
    advice:
      '請向網路團隊詢問 ESA 到 {hostname}[[（{addresses}）]] 的路由，以及拒絕連接埠 {port} 的規則；請原樣提供此錯誤。',
  },
  'tcp-reset': {
    title: '連線一建立就被切斷',
    message:
      '{hostname}[[（{addresses}）]]接受連接埠 {port} 的連線，卻在交換任何位元組之前就重設。這是防火牆或負載平衡器放行交握後又反對的典型現象。',
    advice:
      '請詢問防火牆團隊是否有關於 {hostname} 連接埠 {port} 的規則或入侵防禦記錄；再詢問供應商是否允許 ESA 的公用位址。',
  },
  'tcp-address-down': {
    title: '來源的位址並非全部可以連到',
    message:
      '輪詢可經由 {used} 完成，但下列位址的連接埠 {port} 無法連線：{down}。用戶端依序嘗試 {hostname} 的位址（實測），因此輪詢可能變慢，或時好時壞。',
    advice:
      '請告知來源供應商 {hostname} 的哪個位址沒有回應。若只有貴單位的網路連不到，請將清單交給防火牆團隊。',
  },

  'proxy-unreachable': {
    title: '無法連到代理伺服器',
    message: '無法連線到代理伺服器 {proxy}（{fate}），因此要求從未送往來源。',
    advice: `請與 ${gui.proxy} 中的代理伺服器核對。若相同，請詢問網路團隊代理伺服器是否運作，以及是否允許 ESA 的位址。`,
  },
  'proxy-authentication-required': {
    title: '代理伺服器要求登入',
    message:
      '代理伺服器 {proxy} 回應 407[[，要求 {scheme}]]，但沒有設定代理伺服器的登入資訊。沒有登入，它不會轉送任何內容。',
    advice: `請在 ${gui.proxy} 輸入代理伺服器的使用者名稱與密碼，或請代理伺服器團隊允許 ESA 免登入通過。`,
  },
  'proxy-login-rejected': {
    title: '代理伺服器拒絕其登入資訊',
    message: '已送出登入資訊，代理伺服器 {proxy} 仍回應 407[[（{scheme}）]]。',
    advice: `請更正 ${gui.proxy} 中代理伺服器的使用者名稱或密碼；並詢問代理伺服器團隊該帳號是否遭鎖定。`,
  },
  'proxy-scheme-unsupported': {
    title: '代理伺服器要求的登入方式，ESA 無法提供',
    message:
      '代理伺服器 {proxy} 只接受 {scheme}。用戶端對代理伺服器只能使用 Basic 登入（實測），因此任何使用者名稱與密碼都無法通過。',
    advice:
      '請代理伺服器團隊允許 ESA 的位址免登入，或為其提供 Basic。在 ESA 上沒有任何設定可以解決。',
  },
  'proxy-refused': {
    title: '代理伺服器禁止此目的地',
    message:
      '代理伺服器 {proxy} 拒絕連線到 {target}，並回應 {status}。其規則不允許該主機、該連接埠或 ESA。',
    advice: '請代理伺服器團隊允許 ESA 的位址以 CONNECT 連到 {target}，並盡可能不做 TLS 檢查。',
  },
  'proxy-bad-gateway': {
    title: '代理伺服器連不到來源',
    message:
      '代理伺服器 {proxy} 回應 {status}：它接受要求，但自己無法連線到 {target}。可能是代理伺服器的 DNS 或路由有問題，或來源已停機。',
    advice: '請代理伺服器團隊在代理伺服器上解析並連線到 {target}；其自身的記錄會顯示是哪一步失敗。',
  },
  'proxy-silent': {
    title: '代理伺服器收下要求後沒有回應',
    message:
      '代理伺服器 {proxy} 接受連線，但[[在 {seconds} 秒內]]沒有回應對 {target} 的要求。文件中的用戶端本身沒有時間限制（推論），因此輪詢可能會卡住。',
    advice:
      '請詢問代理伺服器團隊對 {target} 的要求發生了什麼事：常見的情形是其後的防火牆丟棄封包，代理伺服器空等來源。',
  },
  'proxy-closed': {
    title: '代理伺服器未回應就關閉連線',
    message: '代理伺服器 {proxy} 在回應對 {target} 的要求之前，就關閉了連線。',
    advice:
      '請代理伺服器團隊查閱此時關於 {target} 的記錄。有些代理伺服器會直接關閉不在清單上的用戶端連線。',
  },
  'proxy-not-a-proxy': {
    title: '在代理伺服器位址回應的，不是 HTTP 代理伺服器',
    message:
      '{proxy} 傳回的內容，不是 HTTP 代理伺服器對 CONNECT 的回應。在該處接聽的是其他服務，或者是 SOCKS 或 TLS 連接埠。',
    advice: `請更正代理伺服器的主機與連接埠：必須是 HTTP 代理伺服器，與 ${gui.proxy} 中的相同。`,
  },

  'tls-unknown-authority': {
    title: '憑證的授權單位不在受信任的清單上',
    message:
      '{hostname} 出示 {subject}，其憑證鏈通往 {issuer}，而所用的清單（{lists}）中沒有任何憑證為其擔保[[（{verifyCode}）]]。各種憑證錯誤的記錄行都相同；此處的原因是簽發者，Cisco 文件 220420 的解決方法適用。',
    advice: `${gui.authorities}：啟用清單，並上傳 {issuer} 的憑證（PEM 格式）。請向其擁有者取得，不要只從網路上擷取[[，並核對指紋（SHA-256 {sha256}）。\`taxii-probe check --save-ca FILE\` 可寫出檔案]]。`,
  },
  'tls-incomplete-chain': {
    title: '伺服器沒有送出中繼憑證',
    message:
      '{hostname} 送出 {subject}，卻沒有附上其簽發者 {issuer} 的憑證，憑證鏈因此中斷。瀏覽器會自行[[從 {issuerUrl} ]]下載缺少的部分，ESA 的用戶端不會。Cisco 文件 220420 只提到匯入 CA，但過失在伺服器。',
    advice: `請來源供應商送出完整的憑證鏈，包含 {issuer} 的憑證。在此之前，可在 ${gui.authorities} 匯入該中繼憑證；只有在其根憑證受信任時才有效。`,
  },
  'tls-self-signed': {
    title: '伺服器出示的是自我簽署憑證',
    message:
      '{hostname} 出示 {subject}，它由自己簽署，且不在所用的清單（{lists}）上。沒有授權單位為其擔保，只能直接信任這張憑證本身。',
    advice: `若伺服器屬於貴單位，或擁有者已確認指紋[[（SHA-256 {sha256}）]]，請將此憑證以 PEM 格式上傳至 ${gui.authorities}。若出現在公開的來源，則是警訊：請先詢問供應商。`,
  },
  'tls-expired': {
    title: '伺服器的憑證已經過期',
    message:
      '{hostname} 出示的憑證 {subject}（由 {issuer} 簽發）有效期至 {notAfter}（已過 {days} 天）。記錄無法區分這種情形與未知的授權單位，而 Cisco 文件 220420 建議的匯入在此無效。',
    advice: '必須由來源供應商更新憑證；請提供序號 {serial}。若您覺得日期不對，請先檢查時鐘。',
  },
  'tls-not-yet-valid': {
    title: '伺服器的憑證尚未生效',
    message:
      '{hostname} 出示的憑證 {subject}（由 {issuer} 簽發）自 {notBefore} 起生效；此處的時鐘是 {now}。依 Cisco 文件 220420 對此記錄行的建議匯入 CA，並沒有幫助。',
    advice: '請檢查 ESA 的時鐘與 NTP 設定。若正確，必須由來源供應商更換序號 {serial} 的憑證。',
  },
  'tls-verify-failed': {
    title: '伺服器的憑證鏈未通過驗證',
    message:
      '{hostname} 的憑證 {subject}（由 {issuer} 簽發）因其他原因未通過檢查：{verifyCode}。ESA 的記錄行完全沒有說明原因，而 Cisco 文件 220420 的解決方法（匯入 CA）不一定有用。',
    advice:
      '請將 {verifyCode} 這個字以及下方指令顯示的憑證鏈寄給來源供應商，並要求可以通過驗證的憑證。',
  },
  'tls-intercepted': {
    title: '途中有設備檢查 TLS 流量',
    message:
      '{hostname} 的憑證來自 {issuer}，這是私有而非公開的授權單位：有代理伺服器或防火牆解開了連線。若 ESA 的清單（此處使用：{lists}）中沒有該授權單位，ESA 就會拒絕此憑證。',
    advice: `請防火牆團隊為 ESA 將 {hostname} 連接埠 {port} 排除於 TLS 檢查之外。若不允許，請取得檢查設備的 CA 憑證[[（SHA-256 {sha256}）]]，並上傳至 ${gui.authorities}。`,
  },
  'tls-name-mismatch': {
    title: '憑證屬於另一個主機名稱',
    message:
      '伺服器的憑證適用於 {names}，而不是 {hostname}。憑證鏈或許沒有問題；用戶端仍會拒絕，因為對方可能是任何人。',
    advice: `${gui.manager}：在 Hostname 填入供應商為此來源提供、且憑證上載明的名稱。若 Hostname 正確，請向供應商要求含有該名稱的憑證。匯入 CA 沒有幫助。`,
  },
  'tls-ip-literal': {
    title: 'Hostname 是位址，而用戶端只接受名稱',
    message:
      '憑證上或許列有位址 {hostname}，但文件中的用戶端只比對名稱（實測），因此拒絕[[；憑證適用於 {names}]]。',
    advice: `${gui.manager}：在 Hostname 填入憑證上的主機名稱，不要使用位址。`,
  },
  'tls-protocol-version': {
    title: '伺服器沒有提供 ESA 可用的 TLS 版本',
    message:
      '{hostname} 連接埠 {port} 不接受 TLS 1.0 至 1.2 的任何版本[[；它提供 {offered}]]。ESA 的用戶端據信最高只到 TLS 1.2（推論）。',
    advice:
      '請來源供應商在連接埠 {port} 開放 TLS 1.2。ESA 的 TLS 1.3 設定，目前沒有已知會影響威脅來源引擎的項目。',
  },
  'tls-handshake-failed': {
    title: '伺服器中斷 TLS 交握',
    message:
      '{hostname} 連接埠 {port} 結束了交握[[，警示為 {alert}]]。常見原因是沒有共同的加密套件，或要求用戶端憑證。',
    advice:
      '請詢問來源供應商，連接埠 {port} 接受哪些通訊協定版本與加密套件，以及是否要求用戶端憑證。檢查流量的防火牆也可能造成此現象。',
  },
  'tls-client-certificate-required': {
    title: '伺服器要求用戶端憑證',
    message:
      '{hostname} 連接埠 {port} 的伺服器，只允許出示自身憑證的用戶端。ESA 的來源表單沒有這個欄位（由公開頁面推論）。',
    advice:
      '請來源供應商改為提供使用者名稱與密碼的存取方式。若必須使用用戶端憑證，ESA 就無法取得此來源。',
  },
  'tls-plaintext-server': {
    title: '此連接埠使用一般 HTTP，而非 TLS',
    message:
      'Use HTTPS 為 Yes，但 {hostname} 連接埠 {port} 沒有以 TLS 回應[[；它送出 {saw}]]。可能填錯連接埠，或該處的伺服器沒有 TLS。',
    advice: `${gui.manager}：將 Polling Port 設為供應商的 TLS 連接埠（通常是 443）。只有在來源沒有 TLS 時，才將 Use HTTPS 設為 No；此時登入資訊會以未加密的方式傳送。`,
  },
  'tls-timed-out': {
    title: '連線已建立，但 TLS 交握卡住',
    message:
      '{hostname} 連接埠 {port} 接受連線後，[[{seconds} 秒內]]沒有送出任何內容。常見的情形是防火牆丟棄交握中較大的封包（路徑 MTU），或檢查 TLS 未成功。',
    advice: `請向防火牆團隊詢問往 {hostname} 的路徑 MTU、ICMP「fragmentation needed」與 TLS 檢查。擷取封包（${gui.capture}）會看到 ClientHello 沒有回應。`,
  },
  'tls-reset': {
    title: '連線在 TLS 交握期間遭重設',
    message:
      '{hostname} 連接埠 {port} 接受連線，在 ClientHello 說出主機名稱後就重設。依主機名稱過濾的防火牆正是如此；伺服器本身很少這樣。',
    advice:
      '請詢問防火牆團隊是否有針對 {hostname} 的規則（應用程式控管、URL 或 TLS 過濾），並查閱檢查當時的記錄。',
  },
  'tls-closed': {
    title: '連線在 TLS 交握期間被關閉',
    message:
      '{hostname} 連接埠 {port} 接受連線，卻未送出 TLS 警示就關閉。結束連線的是途中的過濾設備，或不為此名稱提供 TLS 的伺服器。',
    advice:
      '請詢問防火牆團隊 {hostname} 是否遭過濾，或 TLS 是否受到檢查。若否，請詢問供應商 {hostname} 與連接埠 {port} 是否正確。',
  },
  'tls-expires-soon': {
    title: '伺服器的憑證即將過期',
    message:
      '{hostname} 的憑證 {subject}（由 {issuer} 簽發）有效期至 {notAfter}（剩餘 {days} 天）。在此之前輪詢正常，之後就會失敗。',
    advice: '請在該日期之前提醒來源供應商。在 ESA 上無須變更。',
  },
  'tls-weak': {
    title: '伺服器的 TLS 已經過時',
    message:
      '輪詢可以進行，但 {hostname} 連接埠 {port} 有弱點：{weakness}。ESA 上較新的引擎可能會拒絕。',
    advice: '請來源供應商更新 TLS（TLS 1.2、2048 位元以上的金鑰、SHA-256）。',
  },
  'tls-sent-chain-expired': {
    title: '伺服器在憑證鏈中送出已過期的憑證',
    message:
      '除了有效的憑證鏈，{hostname} 還送出已於 {notAfter} 到期的 {subject}。此處的檢查不需要它即可通過；ESA 較舊的 OpenSSL 可能會沿用它而失敗（推論）。',
    advice:
      '請來源供應商將 {subject} 從伺服器送出的憑證鏈中移除。若本檢查通過而 ESA 仍記錄 CERTIFICATE_VERIFY_FAILED，這就是可能的原因。',
  },

  'path-is-discovery': {
    title: 'Polling Path 是 discovery 服務',
    message:
      "{pollingPath} 會回應 discovery 要求；對輪詢本身則回應 {reply}。這正是 Cisco 文件 220420 對 '400' 所說的原因。其他伺服器對同樣的錯誤，會以 200 和 FAILURE 訊息回應。",
    advice: `${gui.manager}：將 Polling Path 設為 Poll 服務[[，此伺服器公布的是 {advertised}]]。結尾有無斜線請依公布的內容照抄：文件中兩種寫法都出現過。`,
  },
  'path-wrong-service': {
    title: 'Polling Path 屬於另一個 TAXII 服務',
    message:
      "{pollingPath} 是 {service} 類型的 TAXII 服務，不接受輪詢：它回應 {reply}。Cisco 文件 220420 把這種情形歸在 '400'。",
    advice: `${gui.manager}：將 Polling Path 設為 Poll 服務的位址。\`taxii-probe discover\` 會列出伺服器的服務。`,
  },
  'path-bad-request': {
    title: '伺服器以錯誤的要求為由拒絕此輪詢',
    message:
      "{pollingPath} 對輪詢回應 400，而且在該處沒有發現其他服務[[；本文內容：{body}]]。Cisco 文件 220420 只把 '400' 視為另一個服務的路徑。但路徑正確時，伺服器也會因為集合、帳號或時間範圍不合而這樣拒絕。",
    advice: `請在 ${gui.manager} 檢查 Collection Name 與登入資訊，並嘗試較短的 Time Span of Poll Segment。若沒有改善，請將往來內容寄給來源供應商。`,
  },
  'path-needs-https': {
    title: '未加密的 HTTP 被送到 TLS 連接埠',
    message:
      "Use HTTPS 為 No，但 {hostname} 連接埠 {port} 需要 TLS，對未加密的 HTTP 回應 400。Cisco 文件 220420 在 '400' 一節同時提到 Use HTTPS 與錯誤的路徑；此處與路徑無關。",
    advice: `${gui.manager}：將 Use HTTPS 設為 Yes，Polling Port 維持 {port}。`,
  },
  'path-not-found': {
    title: '伺服器不認得此 Polling Path',
    message:
      '{pollingPath} 得到 {status}[[；{otherForm} 也不行]]。Cisco 文件 220420 懷疑路徑與集合；但伺服器對不存在的集合會回報 NOT_FOUND，幾乎不會是 {status}，因此應先檢查路徑。',
    advice: `${gui.manager}：更正 Polling Path[[；伺服器公布的是 {advertised}]]。請注意大小寫。路徑可向供應商詢問，或以 \`taxii-probe discover\` 取得。`,
  },
  'path-method-not-allowed': {
    title: 'Polling Path 不接受 POST',
    message:
      "{pollingPath} 對輪詢回應 405[[，允許的方法是 {allow}]]。Cisco 文件 220420 把 '405' 歸因於結尾缺少斜線；此處已試過另一種寫法，同樣不行。",
    advice: `${gui.manager}：更正 Polling Path：目前的路徑是網頁或其他介面。Poll 服務的路徑可向供應商詢問，或以 \`taxii-probe discover\` 取得。`,
  },
  'path-is-taxii-2': {
    title: '伺服器使用 TAXII 2，ESA 無法輪詢',
    message:
      '{pollingPath} 的回應是 TAXII 2：{evidence}。ESA 輪詢的是 TAXII 1.1 與 STIX 1.1.1 或 1.2（AsyncOS 14.0 至 16.0，文件所載）；兩個版本只有名稱相同。',
    advice:
      '請向來源供應商索取 TAXII 1.1 位址。若沒有，來源與 ESA 之間必須架設提供 TAXII 1.1 的閘道。',
  },
  'path-redirected': {
    title: '伺服器將輪詢重新導向到別處',
    message:
      '{pollingPath} 以 {status} 重新導向到 {location}。用戶端對 307 與 308 會重送 POST，對 301、302 與 303 則改用沒有本文的 GET（實測），沒有 Poll 服務接受後者[[。此處的結果：{then}]]。',
    advice: `${gui.manager}：直接填入目的地 {location}，分別寫入 Use HTTPS、Hostname、Polling Port 與 Polling Path。請先確認那是供應商的位址。`,
  },
  'path-redirect-loop': {
    title: '伺服器的重新導向形成迴圈',
    message:
      '對 {pollingPath} 的要求一再被重新導向（已跟隨 {hops} 次），始終沒有到達。用戶端在 30 次後放棄（實測）。',
    advice:
      '請告知來源供應商。常見原因是網頁伺服器把 HTTP 導向 HTTPS，而前方的負載平衡器卻以 HTTP 與它連線。',
  },
  'not-taxii': {
    title: '回應並非來自 TAXII 伺服器',
    message:
      '{pollingPath} 以狀態 {status}[[、{contentType} ]]回應，但沒有 TAXII 標頭[[；開頭為：{body}]]。回應的是網頁、登入表單或過濾設備。無論本文內容為何，用戶端發現缺少標頭就會停止（實測）。',
    advice: `請檢查 ${gui.manager} 中的 Hostname 與 Polling Path。若都正確，而該頁面不屬於供應商，請交給防火牆或代理伺服器團隊查看：可能是他們的。`,
  },
  'taxii-version-mismatch': {
    title: '伺服器以另一個 TAXII 版本回應',
    message:
      '{pollingPath} 的回應是 {version} 版本；ESA 要求的是以 XML 傳送的 TAXII 1.1，不讀取其他版本。',
    advice: '請向來源供應商索取 TAXII 1.1 繫結的位址。有些伺服器每個版本各有一個位址。',
  },
  'taxii-unexpected-message': {
    title: '伺服器以錯誤類型的訊息回應輪詢',
    message:
      '{pollingPath} 應回應 Poll_Response，但伺服器送出的是 {message}。用戶端無法從中讀取項目，因而失敗。',
    advice:
      '若訊息是 discovery 或集合清單的回應，請更正 Polling Path；`taxii-probe discover` 會顯示 Poll 服務。否則請回報來源供應商：TAXII 1.1 不允許這樣回應。',
  },
  'taxii-invalid-message': {
    title: '伺服器的 TAXII 訊息不完整',
    message:
      '{pollingPath} 傳回的 XML 格式正確，但不是有效的 TAXII 1.1 訊息：{problem}。用戶端會拒絕。',
    advice: '請將這段文字與儲存的結果寄給來源供應商；`taxii-probe validate` 會列出其他不符之處。',
  },
  'taxii-bad-message': {
    title: '伺服器無法理解輪詢要求',
    message:
      '{pollingPath} 回應 BAD_MESSAGE[[：{message}]]。要求的內容與 ESA 的用戶端所送的相同；經過重新導向後，要求會失去本文，對伺服器而言結果一樣。',
    advice:
      '若先前有重新導向，請將其目的地填入 Polling Path。否則請將往來內容寄給來源供應商，並詢問哪一部分不被接受。',
  },
  'taxii-failure': {
    title: '伺服器回報自身的失敗',
    message: '輪詢已到達 {pollingPath}，得到的回應是 {statusType}[[：{message}]]。',
    advice:
      '請稍後再試。若持續發生，請將訊息、UTC 時間與要求的 message_id 寄給來源供應商。若文字表示該服務不接受此訊息，請更正 Polling Path。',
  },
  'taxii-unsupported': {
    title: '伺服器不支援輪詢所要求的內容',
    message:
      '{pollingPath} 回應 {statusType}[[：{message}]]。ESA 要求以 XML 傳送、不含查詢條件的 TAXII 1.1，沒有可以改變要求內容的設定。',
    advice: '請向來源供應商索取使用 TAXII 1.1 XML 繫結、內容為 STIX 1.1.1 或 1.2 的 Poll 服務。',
  },
  'taxii-pending': {
    title: '伺服器打算稍後才提供資料，但 ESA 無法等待',
    message:
      '{pollingPath} 回應 PENDING[[：{message}]]，雖然要求中已表明不接受稍後回應。TAXII 1.1 禁止這種作法，用戶端視為失敗。',
    advice: `請來源供應商立即回應輪詢。在 ${gui.manager} 縮短 Time Span of Poll Segment，可減少每次要求的資料量，或許能避免此情形。`,
  },
  'server-unavailable': {
    title: 'TAXII 伺服器無法提供服務',
    message:
      '{hostname} 目前無法處理輪詢（狀態 503，或 TAXII 訊息中的 RETRY）：伺服器過載、正在維護，或其負載平衡器後方沒有可用的伺服器[[。它要求等待：{retryAfter}]]。',
    advice:
      '在 ESA 上沒有任何設定可以解決。請稍候再檢查；若持續發生，請將 UTC 時間與貴單位的公用位址提供給來源供應商。',
  },
  'server-error': {
    title: 'TAXII 伺服器發生內部錯誤',
    message: '{hostname} 以狀態 {status} 回應：伺服器或其前方的閘道，在處理此要求時發生故障。',
    advice:
      '請稍後再檢查。若持續發生，請將 UTC 時間、路徑與集合提供給來源供應商；有時縮短時間範圍即可成功。',
  },
  'server-refused-request': {
    title: '伺服器拒絕此要求',
    message:
      '{pollingPath} 以狀態 {status} 回應。要求帶有 ESA 用戶端的標頭名稱與值，而 ESA 沒有可以改變它們的設定。',
    advice:
      '請將往來內容寄給來源供應商，並要求可以接受它的 Poll 服務。伺服器前方的過濾設備也可能這樣回應。',
  },
  'server-silent': {
    title: '伺服器收下要求後沒有回應',
    message:
      '{hostname} [[在 {seconds} 秒內]]沒有再送出任何內容（階段：{phase}）。文件中的用戶端沒有時間限制（推論）：輪詢會卡住，下一次輪詢則會記錄「currently in a polling state」。',
    advice: `請洽來源供應商。已知的原因有集合空白或未啟用，以及範圍過大：請在 ${gui.manager} 嘗試較短的 Time Span of Poll Segment 與較小的 Age of Threat Feeds。`,
  },
  'server-closed': {
    title: '伺服器未回應就結束連線',
    message: '{hostname} 收下要求，但在回應送達之前就結束了連線（{how}）。',
    advice:
      '請詢問防火牆團隊，是否有設備切斷通往 {hostname} 的長時間或受檢查的連線；若否，請將 UTC 時間提供給來源供應商。',
  },
  'server-not-http': {
    title: '在 Polling Port 回應的不是 HTTP',
    message: '{hostname} 連接埠 {port} 送出的內容不是 HTTP[[：{saw}]]。在該處接聽的是其他服務。',
    advice: `${gui.manager}：更正 Polling Port。正確的連接埠請向來源供應商詢問，通常是 443。`,
  },
  'rate-limited': {
    title: '伺服器限制輪詢的頻率',
    message:
      '{hostname} 回應 {status}：來自此登入資訊或位址的要求過多[[。它要求等待：{retryAfter}]]。ESA 會逐一輪詢各個時段，失敗後會再嘗試。',
    advice: `${gui.manager}：加大 Polling interval，並加長 Time Span of Poll Segment，以減少要求的次數。若其他系統使用相同的登入資訊，請向供應商索取專用的登入資訊。`,
  },
  'blocked-by-filter': {
    title: '途中的過濾設備代替來源做了回應',
    message:
      '{hostname} 的回應來自網頁過濾設備、防火牆或驗證入口網頁：{evidence}。並沒有連到來源本身。',
    advice:
      '請過濾設備的團隊允許 ESA 的位址對 {hostname} 送出 POST 要求，不顯示登入頁面，也不檢查內容。',
  },
  'http-nonconforming': {
    title: '伺服器違反 HTTP 規則，但 ESA 可以容忍',
    message: '{hostname} 的回應不是正確的 HTTP（{breach}）。文件中的用戶端仍然讀得懂（實測）。',
    advice:
      '輪詢可以進行。請告知來源供應商：途中的代理伺服器，或 ESA 上較新的引擎，可能會拒絕這種回應。',
  },
  'http-unreadable': {
    title: '伺服器的回應無法以 HTTP 解讀',
    message: '{hostname} 的回應嚴重違反 HTTP 規則，無法從中讀取任何內容（{breach}）。',
    advice:
      '請將儲存的結果寄給來源供應商。若中間有代理伺服器或過濾設備，請試著繞過它再檢查：可能是它弄亂了回應。',
  },
  'clock-skew': {
    title: '此處的時鐘與伺服器的時鐘不一致',
    message:
      '{hostname} 的 Date 標頭與這台機器的時鐘相差 {seconds} 秒。輪詢的時段是依時鐘劃分的：時鐘不準，會漏掉最新的指標，或使伺服器拒絕該範圍。',
    advice:
      '請檢查這台機器與 ESA 的時鐘及 NTP（Time Zone 與 Time Settings）。若兩者都正確，請告知供應商。',
  },
  'passed-on-later-attempt': {
    title: '輪詢在後續的嘗試才成功',
    message:
      '共 {of} 次嘗試，第 {attempt} 次成功；第一次的結果是 {code}。ESA 同樣會嘗試三次（文件所載），因此它的輪詢也會成功，只是比較晚。',
    advice: '請在一天中的其他時間再檢查。若經常發生，請將第一次嘗試失敗的情形告知來源供應商。',
  },
  unclassified: {
    title: '輪詢以本工具不認得的方式失敗',
    message: '事實不符合任何已知的故障：{what}。因此不提供建議，以免誤導。',
    advice:
      '請連同以 `--save FILE` 儲存的結果一併回報；其中已移除登入資訊。`--verbose` 會顯示所見的內容。',
  },

  'slash-missing': {
    title: 'Polling Path 結尾缺少斜線',
    message:
      "輪詢 {pollingPath} 的結果：{status}。輪詢 {working} 的結果：{result}。這類伺服器多半會重新導向到有斜線的路徑，用戶端改用沒有本文的 GET（實測），而 Poll 服務只接受 POST。Cisco 文件 220420 在 '405' 一節要求加上斜線，在 '400' 一節示範的路徑卻沒有；應以此伺服器的表現為準。",
    advice: `${gui.manager}：將 Polling Path 設為 {working}，結尾要有斜線。`,
  },
  'slash-extra': {
    title: 'Polling Path 結尾多了一個斜線',
    message:
      "輪詢 {pollingPath} 的結果：{status}。輪詢 {working} 的結果：{result}。此伺服器會逐字比對路徑。Cisco 文件 220420 在 '405' 一節建議加上結尾斜線；這條規則並非適用於所有伺服器，在此處反而有害。",
    advice: `${gui.manager}：將 Polling Path 設為 {working}，結尾不要斜線。`,
  },

  'credentials-rejected': {
    title: '伺服器拒絕登入資訊',
    message:
      '已送出使用者名稱與密碼，得到的回應是 {answer}[[（伺服器要求 {scheme}）]]。有些伺服器不回應 401，而是在狀態 200 的訊息中回報 UNAUTHORIZED。',
    advice: `${gui.manager}：重新輸入認證資訊，前後不要有空白。請向供應商確認 API 金鑰應填入哪一欄，以及該帳號是否可以使用 TAXII、是否已到期。`,
  },
  'credentials-missing': {
    title: '伺服器要求登入，但沒有設定登入資訊',
    message:
      '沒有設定認證資訊，得到的回應是 {answer}[[（伺服器要求 {scheme}）]]。Cisco 文件 220420 允許不設定認證資訊的來源；此伺服器不允許。',
    advice: `${gui.manager}：將 Configure User Credentials 設為 Yes，並輸入來源的使用者名稱與密碼。`,
  },
  'credentials-blank-password': {
    title: '密碼空白，因此完全沒有送出登入資訊',
    message:
      '設定了使用者名稱，但沒有密碼。用戶端此時不會送出 Authorization 標頭（實測），伺服器看到的是匿名要求。以 API 金鑰作為使用者名稱的供應商，常說密碼可以留空：在 ESA 上這樣會失敗。',
    advice: `${gui.manager}：若供應商不檢查密碼，請填入任意文字，否則填入正確的密碼。`,
  },
  'credentials-forbidden': {
    title: '登入資訊有效，但沒有存取權',
    message:
      '伺服器回應 {answer}：它知道是誰提出要求，但仍然拒絕。訂閱內容、帳號權限或來源位址不允許此輪詢。',
    advice:
      '請詢問來源供應商，此帳號是否可以透過 TAXII 輪詢這個集合，以及是否須將 ESA 的公用位址加入允許清單。',
  },

  'collection-unknown': {
    title: '伺服器沒有這個名稱的集合',
    message:
      '伺服器提供給此登入資訊的集合清單中，沒有 {collection}[[；最接近的名稱是 {nearest}]]。Cisco 文件 220420 認為 NOT_FOUND 表示名稱無誤而問題在供應商；這份清單顯示並非如此。',
    advice: `${gui.manager}：更正 Collection Name；每個字母都要相符，包含大小寫[[。可用的集合：{available}]]。若名稱無誤，請詢問供應商訂閱是否包含它。`,
  },
  'collection-not-found': {
    title: '伺服器找不到此集合',
    message:
      '輪詢 {collection} 得到 NOT_FOUND[[：{message}]]，而且讀不到可以比對的集合清單。Cisco 文件 220420 認為名稱無誤而集合已到期；名稱打錯、權限不足或屬於另一個 Poll 服務，看起來都一樣。',
    advice: `${gui.manager}：逐字檢查 Collection Name，並檢查 Polling Path。接著請詢問來源供應商，該集合是否仍然存在，以及此登入資訊是否可以讀取。`,
  },
  'collection-refused': {
    title: '清單中有此集合，輪詢卻找不到',
    message:
      '伺服器為此登入資訊列出了 {collection}，但輪詢仍得到 NOT_FOUND[[：{message}]]。名稱無誤。這符合 Cisco 文件 220420 的推測，即集合在供應商端已到期；缺少讀取權限看起來也一樣。',
    advice:
      '只有來源供應商可以解決：請詢問 {collection} 是否已到期，以及此登入資訊是否可以在此位址輪詢它。',
  },
  'collection-elsewhere': {
    title: '此集合由另一個 Polling Path 提供',
    message:
      '伺服器有列出 {collection}，但位置在 {address}。名稱無誤，也沒有到期，雖然 Cisco 文件 220420 對 NOT_FOUND 懷疑的是到期；只是所詢問的 Poll 服務沒有這個集合。',
    advice: `${gui.manager}：將 Polling Path 設為 {pollingPath}，Hostname、Polling Port 與 Use HTTPS 比照 {address}。`,
  },
  'collection-unavailable': {
    title: '伺服器將此集合標示為無法使用',
    message:
      '伺服器認得 {collection}，但表示此登入資訊無法使用[[：{message}]]。在 TAXII 1.1 中，這代表目前沒有存取權。',
    advice: '請來源供應商為此帳號啟用該集合，或選用 `taxii-probe discover` 顯示為可用的集合。',
  },
  'collection-denied': {
    title: '伺服器拒絕輪詢此集合',
    message:
      '輪詢 {collection} 得到 DENIED[[：{message}]]。登入已被接受；最常見的原因是該集合要求訂閱。',
    advice:
      '請來源供應商允許不經 TAXII 訂閱就輪詢 {collection}：ESA 的來源表單沒有訂閱 ID 的欄位。',
  },
  'collection-polling-unsupported': {
    title: '此集合不能輪詢',
    message:
      '輪詢 {collection} 得到 POLLING_UNSUPPORTED[[：{message}]]。伺服器只會主動推送這個集合，而 ESA 只能輪詢。',
    advice: '請向來源供應商索取可以輪詢的集合，或請其為這個集合開放輪詢。',
  },

  'xml-no-element': {
    title: '伺服器以空的本文回應輪詢',
    message:
      '從 {begin} 到 {end} 的輪詢，得到的 TAXII 回應本文是空的，所試過的較短時段也沒有得到更多。Cisco 文件 220420 對此記錄行的解法是縮短為 3 至 4 天；此處的原因並不是時間長度。',
    advice:
      '請將 UTC 時間與集合提供給來源供應商：TAXII 伺服器必須以訊息回應每一次輪詢，即使沒有資料可提供。',
  },
  'span-too-long': {
    title: '輪詢要求的天數超過伺服器能提供的範圍',
    message:
      '每次要求 {span} 天（從 {begin} 到 {end}）時，伺服器以空的本文回應；改為 {working} 天就會提供資料。這正是 Cisco 文件 220420 針對 Anomali 所述、時段超過 5 天的情形。',
    advice: `${gui.manager}：將 Time Span of Poll Segment 設為 {working} 天。要求的次數會變多，但每次的資料較少。`,
  },
  'surplus-part-empty': {
    title: '對最後一部分之後的要求，伺服器回應空的內容',
    message:
      '第 {lastPart} 部分已是最後一部分，但用戶端會繼續要求，直到某一部分沒有內容為止（實測），而第 {part} 部分得到的是空的本文。資料全部送達之後，輪詢仍然失敗。這大概就是 Cisco 文件 220420 所說缺少的資料結束旗標。',
    advice: `${gui.manager}：縮短 Time Span of Poll Segment（3 至 4 天），直到一次回應只有一個部分。根本的解決之道，是供應商對超出最後一部分的要求，回應空的 Poll_Response。`,
  },
  'surplus-part-rejected': {
    title: '伺服器拒絕最後一部分之後的要求',
    message:
      '第 {lastPart} 部分已是最後一部分，但用戶端會繼續要求，直到某一部分沒有內容為止（實測），而第 {part} 部分得到的回應是 {answer}。TAXII 1.1 允許這種回應；資料全部送達之後，輪詢仍因此失敗。',
    advice: `${gui.manager}：縮短 Time Span of Poll Segment，直到一次回應只有一個部分。請供應商對超出最後一部分的要求，回應空的 Poll_Response。`,
  },
  'surplus-part-repeats': {
    title: '最後一部分之後，伺服器不斷重複相同的內容',
    message:
      '第 {lastPart} 部分已是最後一部分，但第 {part} 部分又送來相同的內容。用戶端會繼續要求，直到某一部分沒有內容為止（實測），因此輪詢永遠不會結束。',
    advice: `${gui.manager}：縮短 Time Span of Poll Segment，直到一次回應只有一個部分。供應商必須停止對超出最後一部分的要求提供內容。`,
  },
  'fulfilment-failed': {
    title: '伺服器在後續部分的回應失敗',
    message:
      '第一部分已送達，並表示還有後續，但輪詢在第 {part} 部分中止（{answer}）。整個輪詢因此失敗。',
    advice: `${gui.manager}：縮短 Time Span of Poll Segment，直到一次回應只有一個部分，並將失敗的部分回報給來源供應商。`,
  },
  'segment-failed': {
    title: '伺服器在輪詢的其中一個時段失敗',
    message:
      '路徑、登入與集合都被接受，但從 {begin} 到 {end} 的時段得到的回應是 {answer}。ESA 的第一次輪詢涵蓋整個 Age of Threat Feeds（推論），會在該處中止。',
    advice: `${gui.manager}：將 Age of Threat Feeds 減少到正常的天數，或縮短 Time Span of Poll Segment，並將該時段回報給來源供應商。`,
  },
  'xml-undefined-entity': {
    title: '回應使用了未宣告的 XML 實體',
    message:
      '從 {begin} 到 {end} 的回應含有 &{entity};[[（內容區塊 {block}）]]，XML 不認得它。用戶端此時會說「no element found」，與空的本文相同（實測）。Cisco 文件 220420 的作法是縮短時間；只有在時段避開這個區塊時才有效。',
    advice: '請將實體、區塊與時段提供給來源供應商：必須寫成字元，或加以宣告。HTML 實體不是 XML。',
  },
  'xml-truncated': {
    title: '回應在中途斷掉',
    message:
      '從 {begin} 到 {end} 的回應，在 {bytes} 位元組之後結束[[（宣稱共 {announced} 位元組）]]，此時 XML 尚未完整。切斷它的是伺服器、代理伺服器或防火牆。',
    advice: `請向防火牆與代理伺服器團隊詢問大小與時間的限制。在此之前，請在 ${gui.manager} 縮短 Time Span of Poll Segment；若持續發生，必須由供應商檢查伺服器。`,
  },
  'xml-malformed': {
    title: '回應不是格式正確的 XML',
    message: '從 {begin} 到 {end} 的回應，在第 {line} 行第 {column} 欄違反 XML 規則：{problem}。',
    advice:
      '請將位置與時段提供給來源供應商。縮短 Time Span of Poll Segment，可將損失限制在含有錯誤區塊的時段。',
  },
  'body-not-decodable': {
    title: '無法解壓縮回應的內容',
    message:
      '從 {begin} 到 {end} 的回應宣稱編碼為 {encoding}，但位元組已損壞，或屬於用戶端無法解碼的類型（只支援 gzip，實測）。',
    advice: '請來源供應商使用 gzip 或不壓縮，並檢查途中的代理伺服器是否改變了編碼。',
  },
  'reply-too-large': {
    title: '回應超過本檢查所讀取的大小',
    message:
      '從 {begin} 到 {end} 的回應超過 {bound} 的上限，因此沒有繼續讀取。ESA 能接受多大並不清楚；過大的回應既慢又容易中斷。',
    advice: `${gui.manager}：縮短 Time Span of Poll Segment，讓每次的回應變小。`,
  },

  'content-empty': {
    title: '輪詢正常，但沒有取得任何內容',
    message:
      '在所輪詢的期間（{days} 天）內，伺服器的 {collection} 沒有任何內容。ESA 不會記錄錯誤，也不會封鎖任何東西。',
    advice: `請詢問來源供應商，{collection} 是否仍有新資料，以及此帳號必須訂閱什麼。在 ${gui.manager} 加大 Age of Threat Feeds，可以看到較舊的資料。`,
  },
  'content-not-stix-1': {
    title: '來源提供的格式，ESA 無法讀取',
    message:
      '{collection} 提供的是 {seen}。ESA 讀取 STIX 1.1.1 與 1.2（AsyncOS 14.0 至 16.0，文件所載），在其他格式中找不到可觀察項。',
    advice: '請來源供應商以 STIX 1.1.1 或 1.2 提供這個集合，或改用這樣提供的集合。',
  },
  'content-no-observables': {
    title: '來源沒有提供 ESA 可用的內容',
    message:
      '{collection} 的內容（已讀取 {blocks} 個區塊）沒有 IP 位址、網域、URL 或檔案雜湊。ESA 尋找的正是這些類型（文件所載）；它不會匯入任何內容，也不會記錄錯誤。',
    advice: '請向來源供應商索取含有這些類型指標的集合；只有報告與攻擊者資料，對 ESA 沒有用處。',
  },
  'content-stale': {
    title: '來源已經很久沒有新的內容',
    message:
      '{collection} 最新的內容日期為 {newest}（{days} 天前）。輪詢正常，但來源可能已無人維護。',
    advice: '請詢問來源供應商，該集合是否仍在維護，以及由哪個集合接替。',
  },

  'etf-service-disabled': {
    title: 'ESA 的威脅來源服務未啟用，或沒有有效的金鑰',
    message:
      'ESA 根本沒有開始輪詢[[ {source}]]：External Threat Feeds 服務已停用，或其功能金鑰遺失或到期。與網路及來源無關。',
    advice: `${gui.engine}：接受 EULA 並啟用服務；以 featurekey 檢查金鑰。在叢集中，設定也必須存在於機器層級（文件所載）。`,
  },
  'etf-already-polling': {
    title: '此來源的輪詢仍在進行',
    message:
      'ESA 沒有再啟動[[ {source} 的]]另一次輪詢，因為上一次輪詢，或其三次嘗試之一，尚未結束。在已公開的範例中，三次嘗試約需 4 分鐘（推論）。',
    advice:
      '請等待五分鐘，並查看前後的記錄行：造成重試的失敗就在那裡。若這一行持續出現數小時，代表輪詢卡住了：請參閱 server-silent 與 surplus-part-repeats。',
  },
} satisfies CodeTexts;
