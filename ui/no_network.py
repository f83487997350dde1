"""QML never opens a network connection: whatever asks the engine for one is refused."""

from PySide6.QtCore import QIODevice, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

_NOWHERE = QUrl("refused:")


class RefusingManager(QNetworkAccessManager):
    """Answers every request with an unknown-protocol error, whatever its address."""

    def createRequest(
        self,
        op: QNetworkAccessManager.Operation,
        request: QNetworkRequest,
        outgoingData: QIODevice | None = None,
    ) -> QNetworkReply:
        del request, outgoingData
        return super().createRequest(op, QNetworkRequest(_NOWHERE), None)


class NoNetwork(QQmlNetworkAccessManagerFactory):
    """Gives the engine, on any of its threads, a manager that refuses."""

    def __init__(self) -> None:
        super().__init__()
        self._managers: list[RefusingManager] = []

    def create(self, parent: QObject) -> QNetworkAccessManager:
        manager = RefusingManager(parent)
        self._managers.append(manager)
        return manager
