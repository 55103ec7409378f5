using Microsoft.Win32.SafeHandles;

namespace VRLab.Stream.Recording;

/// <summary>Bytes that can be read at any place.</summary>
internal interface IBlockSource : IDisposable
{
    string Name { get; }

    long Length { get; }

    /// <summary>Fills <paramref name="bytes"/> from <paramref name="offset"/> on and returns how many there were.</summary>
    int ReadAt(long offset, Span<byte> bytes);
}

internal sealed class FileBlockSource(string path, SafeFileHandle file) : IBlockSource
{
    public string Name => path;

    public long Length { get; } = RandomAccess.GetLength(file);

    /// <exception cref="Core.ProblemException">There is no such file, or it may not be read.</exception>
    public static FileBlockSource Open(string path)
    {
        try
        {
            return new FileBlockSource(path, File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw RecordingProblems.CannotOpen(path, cause);
        }
    }

    public int ReadAt(long offset, Span<byte> bytes)
    {
        int total = 0;
        while (total < bytes.Length && RandomAccess.Read(file, bytes[total..], offset + total) is > 0 and int count)
        {
            total += count;
        }

        return total;
    }

    public void Dispose() => file.Dispose();
}

internal sealed class MemoryBlockSource(string name, ReadOnlyMemory<byte> memory) : IBlockSource
{
    public string Name => name;

    public long Length => memory.Length;

    public int ReadAt(long offset, Span<byte> bytes)
    {
        int count = (int)Math.Clamp(memory.Length - offset, 0, bytes.Length);
        memory.Span.Slice((int)Math.Min(offset, memory.Length), count).CopyTo(bytes);
        return count;
    }

    public void Dispose()
    {
    }
}
