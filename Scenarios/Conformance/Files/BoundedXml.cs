using System.Text;
using System.Xml;
using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Opens XML from strangers: no document type, no entities, nothing fetched, depth and numbers of attributes and elements bounded.
/// What is malformed or too much becomes a <see cref="ProblemException"/> with file, line and reason.
/// </summary>
internal static class BoundedXml
{
    public const int MaximumDepth = 200;
    public const int MaximumAttributes = 200;
    private const int MaximumModelElements = 2_000_000;
    private const long MaximumModelBytes = 200_000_000;
    private const long MaximumLogCharacters = 16_000_000_000;

    static BoundedXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The whole of a small document, with line numbers.</summary>
    public static XDocument Load(string path)
    {
        RefuseBigFile(path);
        return Guard(path, () =>
        {
            Check(path);
            using Stream file = InputFiles.Open(path);
            using XmlReader reader = Open(file, MaximumModelBytes);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        });
    }

    public static XmlReader OpenLog(Stream stream) => Open(stream, MaximumLogCharacters);

    /// <summary>Refuses what no honest file holds. Call it at each element.</summary>
    public static void CheckElement(XmlReader reader, string path)
    {
        if (reader.Depth > MaximumDepth)
        {
            throw ProblemException.BadInput($"{path}:{LineOf(reader)}: elements are nested more than {MaximumDepth} deep.", "Give a file without such nesting.");
        }

        if (reader.AttributeCount > MaximumAttributes)
        {
            throw ProblemException.BadInput($"{path}:{LineOf(reader)}: <{reader.LocalName}> has {reader.AttributeCount} attributes.", $"Give at most {MaximumAttributes}.");
        }
    }

    /// <summary>Runs a reading and turns its failures into problems that name the file.</summary>
    public static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            bool isDocumentType = error.Message.Contains("DTD", StringComparison.Ordinal);
            throw ProblemException.BadInput(
                $"{path}:{error.LineNumber}: {(isDocumentType ? "the file declares a document type, which could define entities and is refused." : error.Message)}",
                isDocumentType ? "Remove the <!DOCTYPE ...> line." : "Mend the file at this place, or save it anew from the program that wrote it.",
                error);
        }
        catch (OutOfMemoryException error)
        {
            throw ProblemException.BadInput($"{path}: a single text in the file takes more memory than there is.", "Give a file of ordinary size.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw ProblemException.BadInput($"{path} cannot be read: {error.Message}", "Check the path and whether the file is whole.", error);
        }
    }

    public static int LineOf(XmlReader reader) => reader is IXmlLineInfo info ? info.LineNumber : 0;

    public static int LineOf(XObject element) => ((IXmlLineInfo)element).LineNumber;

    private static void Check(string path)
    {
        using Stream file = InputFiles.Open(path);
        using XmlReader reader = Open(file, MaximumModelBytes);
        int elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                CheckElement(reader, path);
                if (++elements > MaximumModelElements)
                {
                    throw ProblemException.BadInput($"{path}:{LineOf(reader)}: the file holds more than {MaximumModelElements} elements.", "Give a smaller model.");
                }
            }
        }
    }

    private static void RefuseBigFile(string path)
    {
        if (path == InputFiles.StandardInput)
        {
            return;
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw ProblemException.BadInput($"There is no file {path}.", "Check the path.");
        }

        if (file.Length > MaximumModelBytes)
        {
            throw ProblemException.BadInput($"{path} holds {file.Length} bytes, which is too much for a model.", $"Give a file of at most {MaximumModelBytes} bytes.");
        }
    }

    private static XmlReader Open(Stream stream, long maximumCharacters) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = maximumCharacters,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
