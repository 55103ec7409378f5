using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace VRLab.Core.Sound;

/// <summary>Reads 16-bit PCM of a RIFF WAVE file; several channels are mixed into one.</summary>
public static class WaveReader
{
    private const int FormatPcm = 1;

    /// <param name="name">For messages.</param>
    /// <exception cref="ProblemException">The bytes are no such file; the message names it.</exception>
    public static PcmClip Decode(ReadOnlySpan<byte> bytes, string name)
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

        int channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        int rate = BinaryPrimitives.ReadInt32LittleEndian(format[4..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        if (BinaryPrimitives.ReadUInt16LittleEndian(format) != FormatPcm || bits != 16 || channels is < 1 or > 8 || rate is < 1000 or > 192_000)
        {
            throw Bad(name, "it is not 16-bit PCM of 1 to 8 channels");
        }

        return new PcmClip(rate, Mix(MemoryMarshal.Cast<byte, short>(data[..(data.Length / 2 * 2)]), channels));
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
