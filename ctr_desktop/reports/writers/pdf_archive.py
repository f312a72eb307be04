"""What makes a PDF fit for the archive (PDF/A-2b, ISO 19005-2): what its colours mean, and what it says of itself."""

from __future__ import annotations

from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFCatalog, PDFDictionary, PDFName, PDFStream, PDFString

from ctr_desktop import __version__, resources

PROGRAM = f"CTR Desktop {__version__}"
_COLOURS = "sRGB IEC61966-2.1"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>{day}T00:00:00+00:00</xmp:CreateDate>
<xmp:ModifyDate>{day}T00:00:00+00:00</xmp:ModifyDate>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdf:Producer>{program}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


class _ArchiveCatalog(PDFCatalog):  # type: ignore[misc]
    """A catalog that also says which colours the document is meant in."""

    __NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents")
    __Refs__ = PDFCatalog.__Refs__


def make_archivable(document: Any, title: str, author: str, dated: date) -> None:
    """Give a PDF under way its output intent and its XMP packet; both say what its information dictionary says."""
    document.Catalog.__class__ = _ArchiveCatalog
    colours = PDFStream(PDFDictionary({"N": 3}), resources.path("presentation/sRGB.icc").read_bytes(), filters=[])
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_COLOURS),
        "Info": PDFString(_COLOURS),
        "DestOutputProfile": document.Reference(colours),
    }
    document.Catalog.OutputIntents = PDFArray([PDFDictionary(intent)])
    words = _PACKET.format(
        title=escape(_xml(title)), author=escape(_xml(author)), day=dated.isoformat(), program=escape(PROGRAM)
    )
    kind = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    document.Catalog.Metadata = PDFStream(PDFDictionary(kind), words.encode(), filters=[])


def _xml(text: str) -> str:
    """Return a text without the signs that XML has no place for."""
    return "".join(sign for sign in text if sign.isprintable() or sign in " \t\n")
