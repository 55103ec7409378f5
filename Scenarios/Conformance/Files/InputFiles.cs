using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Opens what a person names as a file: a path, or <c>-</c> for the standard input. What is packed by gzip is unpacked, bounded, whatever its name.</summary>
public static class InputFiles
{
    /// <summary>What stands for the standard input in the place of a path.</summary>
    public const string StandardInput = "-";

    private const int MostFromStandardInput = 256 << 20;

    // The standard input comes once; some readers look at a file twice.
    private static readonly Lazy<byte[]> Piped = new(() =>
    {
        using Stream input = Console.OpenStandardInput();
        return ReadBounded(input, MostFromStandardInput);
    });

    /// <summary>How messages call it.</summary>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    public static bool Exists(string path) => path == StandardInput || File.Exists(path);

    /// <exception cref="ProblemException">The standard input brings too much to be kept.</exception>
    /// <exception cref="IOException">The file cannot be opened; reading it throws this too where it unpacks to too much.</exception>
    public static Stream Open(string path)
    {
        Stream plain = path == StandardInput ? new MemoryStream(Piped.Value, writable: false) : File.OpenRead(path);
        bool isGzip = plain.ReadByte() == 0x1f && plain.ReadByte() == 0x8b;
        plain.Position = 0;
        return isGzip ? new BoundedUnpacking(plain) : plain;
    }

    internal static byte[] ReadBounded(Stream stream, int most)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is > 0 and int count)
        {
            kept.Write(buffer, 0, count);
            if (kept.Length > most)
            {
                throw ProblemException.BadInput($"The standard input brings more than {most} bytes.", "Write it to a file and name that.");
            }
        }

        return kept.ToArray();
    }
}
