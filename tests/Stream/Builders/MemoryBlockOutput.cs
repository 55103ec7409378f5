using VRLab.Stream.Recording;

namespace VRLab.Stream.Tests.Builders;

/// <summary>A disk in memory that can fill up: the write that passes its capacity is torn, as a real one is.</summary>
internal sealed class MemoryBlockOutput(int capacity = 1024 * 1024) : IBlockOutput
{
    private readonly byte[] _disk = new byte[capacity];
    private int _length;

    public string Name => "memory.vrs";

    /// <summary>Whether a failed write can be cut off again.</summary>
    public bool CanTrim { get; init; } = true;

    public int SyncCount { get; private set; }

    public int AppendCount { get; private set; }

    public bool IsDisposed { get; private set; }

    public byte[] ToArray() => _disk[.._length];

    public void Append(ReadOnlySpan<byte> bytes)
    {
        AppendCount++;
        int count = Math.Min(bytes.Length, _disk.Length - _length);
        bytes[..count].CopyTo(_disk.AsSpan(_length));
        _length += count;
        if (count < bytes.Length)
        {
            throw new IOException("No space left on device.");
        }
    }

    public void RequestSync() => SyncCount++;

    public void TrimTo(long length)
    {
        if (CanTrim)
        {
            _length = (int)length;
        }
    }

    public void Dispose() => IsDisposed = true;
}
