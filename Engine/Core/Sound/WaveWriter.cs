using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace VRLab.Core.Sound;

/// <summary>
/// Writes 16-bit PCM to a RIFF WAVE file as it comes. The header is brought up to date once a second of sound, so that a program
/// that is killed leaves a file that plays. For one thread.
/// </summary>
public sealed class WaveWriter : IDisposable
{
    private const int HeaderBytes = 44;
    private const long LargestDataBytes = uint.MaxValue - HeaderBytes;

    private readonly FileStream _file;
    private readonly int _sampleRate;
    private readonly int _channels;
    private long _dataBytes;
    private long _headerBytes = -1;

    public WaveWriter(string path, int sampleRateHertz, int channels)
    {
        _sampleRate = sampleRateHertz;
        _channels = channels;
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        WriteHeader();
    }

    public double DurationSeconds => (double)_dataBytes / (_sampleRate * _channels * sizeof(short));

    /// <param name="interleaved">Samples of all channels in turn.</param>
    /// <exception cref="ProblemException">The file has reached the 4 GiB that its format allows.</exception>
    public void Write(ReadOnlySpan<short> interleaved)
    {
        if (_dataBytes + (interleaved.Length * sizeof(short)) > LargestDataBytes)
        {
            throw ProblemException.BadInput($"{_file.Name} is full: a WAVE file holds 4 GiB.", "End the session.");
        }

        _file.Write(MemoryMarshal.AsBytes(interleaved));
        _dataBytes += interleaved.Length * sizeof(short);
        if (_dataBytes - _headerBytes >= _sampleRate * _channels * sizeof(short))
        {
            WriteHeader();
        }
    }

    public void Dispose()
    {
        WriteHeader();
        _file.Dispose();
    }

    /// <summary>A clip as the bytes of a file.</summary>
    public static void Save(string path, PcmClip clip)
    {
        ArgumentNullException.ThrowIfNull(clip);
        using var writer = new WaveWriter(path, clip.SampleRateHertz, 1);
        writer.Write(clip.Samples);
    }

    private void WriteHeader()
    {
        int frameBytes = _channels * sizeof(short);
        Span<byte> header = stackalloc byte[HeaderBytes];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)(_dataBytes + HeaderBytes - 8));
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], (short)_channels);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], _sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], _sampleRate * frameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], (short)frameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], (uint)_dataBytes);
        _file.Position = 0;
        _file.Write(header);
        _file.Position = HeaderBytes + _dataBytes;
        _file.Flush();
        _headerBytes = _dataBytes;
    }
}
