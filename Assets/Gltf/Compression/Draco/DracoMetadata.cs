using System.IO;

namespace VRLab.Gltf;

/// <summary>Notes that a stream can carry; glTF has no use for them (Google, "Draco Bitstream Specification" 2.2, section "Metadata Decoder").</summary>
internal static class DracoMetadata
{
    private const int DeepestLevel = 32;

    public static void Skip(DracoBuffer buffer)
    {
        for (int left = buffer.Count(buffer.RestBytes); left > 0; left--)
        {
            buffer.Varint();
            SkipElement(buffer, 0);
        }

        SkipElement(buffer, 0);
    }

    private static void SkipElement(DracoBuffer buffer, int level)
    {
        if (level > DeepestLevel)
        {
            throw new InvalidDataException("its notes lie too deep");
        }

        for (int left = buffer.Count(buffer.RestBytes); left > 0; left--)
        {
            buffer.Take(buffer.Byte());
            buffer.Block();
        }

        for (int left = buffer.Count(buffer.RestBytes); left > 0; left--)
        {
            buffer.Take(buffer.Byte());
            SkipElement(buffer, level + 1);
        }
    }
}
