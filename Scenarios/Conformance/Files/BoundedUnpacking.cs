using System.IO.Compression;

namespace VRLab.Conformance;

/// <summary>Unpacks a gzip stream and stops where it unpacks to far more than honest logs do.</summary>
internal sealed class BoundedUnpacking(Stream packed) : Stream
{
    private const long AlwaysAllowed = 64 << 20;
    private const long LargestRatio = 150;

    private readonly GZipStream _plain = new(packed, CompressionMode.Decompress);
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="IOException">The file is no whole gzip file, or unpacks to too much.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = Unpack(buffer);
        _count += read;
        return _count <= AlwaysAllowed + (LargestRatio * packed.Position)
            ? read
            : throw new IOException($"{packed.Length} packed bytes hold more than {_count} bytes, which no log does");
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _plain.Read(buffer);
        }
        catch (InvalidDataException damaged)
        {
            throw new IOException($"what gzip packed is damaged: {damaged.Message}", damaged);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _plain.Dispose();
        }

        base.Dispose(disposing);
    }
}
