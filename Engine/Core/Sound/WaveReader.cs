using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace VRLab.Core.Sound;

/// <summary>Reads 16-bit PCM of a RIFF WAVE file.</summary>
public static class WaveReader
{
    private const int FormatPcm = 1;

    /// <summary>Mixes several channels into one.</summary>
    /// <param name="name">For messages.</param>
    /// <exception cref="ProblemException">The bytes are no such file; the message names it.</exception>
    public static PcmClip Decode(ReadOnlySpan<byte> bytes, string name)
    {
        ReadOnlySpan<short> interleaved = Read(bytes, name, out int channels, out int rate);
        return new PcmClip(rate, Mix(interleaved, channels));
    }

    /// <summary>Each channel by itself, left before right.</summary>
    /// <param name="name">For messages.</param>
    /// <exception cref="ProblemException">The bytes are no such file; the message names it.</exception>
    public static PcmClip[] DecodeChannels(ReadOnlySpan<byte> bytes, string name)
    {
        ReadOnlySpan<short> interleaved = Read(bytes, name, out int channels, out int rate);
        var clips = new PcmClip[channels];
        for (int channel = 0; channel < channels; channel++)
        {
            clips[channel] = new PcmClip(rate, Pick(interleaved, channel, channels));
        }

        return clips;
    }

    private static ReadOnlySpan<short> Read(ReadOnlySpan<byte> bytes, string name, out int channels, out int rate)
    {
        if (bytes.Length < 12 || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WAVE"u8))
        {
            throw Bad(name, "it is not a RIFF WAVE file");
        }

        ReadOnlySpan<byte> format = FindChunk(bytes, "fmt "u8);
        ReadOnlySpan<byte> data = FindChunk(bytes, "data"u8);
        if (format.Length < 16)
        {
            throw Bad(name, "its format is missing");
        }

        channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        rate = BinaryPrimitives.ReadInt32LittleEndian(format[4..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        if (BinaryPrimitives.ReadUInt16LittleEndian(format) != FormatPcm || bits != 16 || channels is < 1 or > 8 || rate is < 1000 or > 192_000)
        {
            throw Bad(name, "it is not 16-bit PCM of 1 to 8 channels");
        }

        return MemoryMarshal.Cast<byte, short>(data[..(data.Length / 2 * 2)]);
    }

    /// <summary>A length beyond the end means "to the end": writers to a pipe cannot know it when they begin.</summary>
    private static ReadOnlySpan<byte> FindChunk(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> id)
    {
        int at = 12;
        while (at + 8 <= bytes.Length)
        {
            uint declared = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            int length = (int)Math.Min(declared, (uint)(bytes.Length - at - 8));
            if (bytes.Slice(at, 4).SequenceEqual(id))
            {
                return bytes.Slice(at + 8, length);
            }

            at += 8 + length + (length & 1);
        }

        return default;
    }

    private static short[] Pick(ReadOnlySpan<short> interleaved, int channel, int channels)
    {
        var samples = new short[interleaved.Length / channels];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = interleaved[(i * channels) + channel];
        }

        return samples;
    }

    private static short[] Mix(ReadOnlySpan<short> interleaved, int channels)
    {
        var samples = new short[interleaved.Length / channels];
        for (int i = 0; i < samples.Length; i++)
        {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++)
            {
                sum += interleaved[(i * channels) + channel];
            }

            samples[i] = (short)(sum / channels);
        }

        return samples;
    }

    private static ProblemException Bad(string name, string what) =>
        ProblemException.BadInput($"{name} cannot be read as sound: {what}.", "Save it again as 16-bit PCM WAV.");
}
