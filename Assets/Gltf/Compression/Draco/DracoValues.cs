using System.Buffers.Binary;
using System.IO;
using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>Makes what an attribute had before it was stored of the whole numbers that it was stored as.</summary>
internal static class DracoValues
{
    private const int MostBits = 30;

    /// <param name="buffer">Stands at what tells how they were made.</param>
    /// <param name="attribute">Whose values they are.</param>
    /// <param name="integers">The whole numbers.</param>
    /// <returns>The bytes of the values.</returns>
    public static byte[] Restore(DracoBuffer buffer, DracoAttribute attribute, int[] integers) => (attribute.Storage, attribute.Kind) switch
    {
        (DracoStorage.Integers, _) => AsStored(attribute, integers),
        (DracoStorage.Quantized, ComponentKind.Float) => Spread(buffer, attribute.Components, integers),
        (DracoStorage.Normals, ComponentKind.Float) when attribute.Components == 3 => Unfold(buffer, integers),
        _ => throw new InvalidDataException($"an attribute is stored in the unknown way {(int)attribute.Storage}"),
    };

    private static byte[] AsStored(DracoAttribute attribute, int[] integers)
    {
        int size = attribute.ValueBytes / attribute.Components;
        byte[] bytes = new byte[integers.Length * size];
        for (int i = 0; i < integers.Length; i++)
        {
            Span<byte> at = bytes.AsSpan(i * size, size);
            switch (attribute.Kind)
            {
                case ComponentKind.Float:
                    BinaryPrimitives.WriteSingleLittleEndian(at, integers[i]);
                    break;
                case ComponentKind.UnsignedInt:
                    BinaryPrimitives.WriteInt32LittleEndian(at, integers[i]);
                    break;
                case ComponentKind.SignedShort or ComponentKind.UnsignedShort:
                    BinaryPrimitives.WriteInt16LittleEndian(at, unchecked((short)integers[i]));
                    break;
                default:
                    at[0] = unchecked((byte)integers[i]);
                    break;
            }
        }

        return bytes;
    }

    /// <summary>Evenly spread over a range that all numbers share, from each component's least value.</summary>
    private static byte[] Spread(DracoBuffer buffer, int components, int[] integers)
    {
        float[] least = new float[components];
        for (int i = 0; i < components; i++)
        {
            least[i] = buffer.Float();
        }

        float range = buffer.Float();
        float step = range / ((1u << Bits(buffer)) - 1);
        float[] values = new float[integers.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (integers[i] * step) + least[i % components];
        }

        return MemoryMarshal.AsBytes<float>(values).ToArray();
    }

    private static int Bits(DracoBuffer buffer) => buffer.Byte() is >= 1 and <= MostBits and byte bits ? bits : throw new InvalidDataException("numbers have no bits, or too many");

    /// <summary>Directions from a flat octahedron (Google, "Draco Bitstream Specification" 2.2, section "Sequential Normal Attribute Decoder").</summary>
    private static byte[] Unfold(DracoBuffer buffer, int[] integers)
    {
        int bits = Bits(buffer);
        float scale = 2f / Math.Max((1u << bits) - 2, 1);
        var normals = new Vector3[integers.Length / 2];
        for (int i = 0; i < normals.Length; i++)
        {
            float y = (integers[2 * i] * scale) - 1f, z = (integers[(2 * i) + 1] * scale) - 1f, x = 1f - Math.Abs(y) - Math.Abs(z);
            float folded = Math.Max(-x, 0f);
            normals[i] = DetMath.Normalize(new Vector3(x, y + (y < 0f ? folded : -folded), z + (z < 0f ? folded : -folded)));
        }

        return MemoryMarshal.AsBytes<Vector3>(normals).ToArray();
    }
}
