using System.Buffers.Binary;

namespace VRLab.Gltf;

/// <summary>
/// Decodes indices: triangles that share an edge or corners with those before them, and plain sequences (Khronos, "EXT_meshopt_compression",
/// appendix A, modes 1 and 2).
/// </summary>
internal static class MeshoptIndices
{
    private const byte TriangleHeader = 0xE1;
    private const byte SequenceHeader = 0xD1;
    private const int TableBytes = 16;
    private const int SequenceTailBytes = 4;

    /// <returns>Null where the bytes are damaged.</returns>
    public static byte[]? DecodeTriangles(ReadOnlySpan<byte> stored, int count, int stride)
    {
        int codes = count / 3;
        if (stored.Length < 1 + codes + TableBytes || stored[0] != TriangleHeader)
        {
            return null;
        }

        byte[] elements = new byte[count * stride];
        var state = new TriangleState(stored[(1 + codes)..^TableBytes], stored[^TableBytes..]);
        for (int i = 0; i < codes; i++)
        {
            if (!state.TryNext(stored[1 + i], out (uint A, uint B, uint C) triangle))
            {
                return null;
            }

            Write(elements, (3 * i) + 0, stride, triangle.A);
            Write(elements, (3 * i) + 1, stride, triangle.B);
            Write(elements, (3 * i) + 2, stride, triangle.C);
        }

        return state.IsAtEnd ? elements : null;
    }

    /// <returns>Null where the bytes are damaged.</returns>
    public static byte[]? DecodeSequence(ReadOnlySpan<byte> stored, int count, int stride)
    {
        if (stored.Length < 1 + SequenceTailBytes || stored[0] != SequenceHeader)
        {
            return null;
        }

        byte[] elements = new byte[count * stride];
        ReadOnlySpan<byte> rest = stored[1..^SequenceTailBytes];
        Span<uint> last = stackalloc uint[2];
        for (int i = 0; i < count; i++)
        {
            if (!TryReadNumber(ref rest, out uint value))
            {
                return null;
            }

            int line = (int)(value & 1);
            last[line] += Unfolded(value >> 1);
            Write(elements, i, stride, last[line]);
        }

        return rest.IsEmpty ? elements : null;
    }

    private static void Write(byte[] elements, int index, int stride, uint value)
    {
        if (stride == sizeof(ushort))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(elements.AsSpan(index * stride), (ushort)value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(elements.AsSpan(index * stride), value);
        }
    }

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that more follow.</summary>
    private static bool TryReadNumber(ref ReadOnlySpan<byte> rest, out uint value)
    {
        value = 0;
        for (int i = 0; i < 5; i++)
        {
            if (i >= rest.Length)
            {
                return false;
            }

            value |= (uint)(rest[i] & 127) << (7 * i);
            if (rest[i] < 128)
            {
                rest = rest[(i + 1)..];
                return true;
            }
        }

        return false;
    }

    /// <summary>Differences of either sign: 0, -1, 1, -2 and so on.</summary>
    private static uint Unfolded(uint value) => (value >> 1) ^ (uint)-(int)(value & 1);

    /// <summary>The edges and corners seen last, by which the next triangle is told.</summary>
    private ref struct TriangleState(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> table)
    {
        private const int Memory = 16;
        private readonly (uint A, uint B)[] _edges = new (uint, uint)[Memory];
        private readonly uint[] _corners = new uint[Memory];
        private readonly ReadOnlySpan<byte> _table = table;
        private ReadOnlySpan<byte> _rest = rest;
        private int _edgeCount;
        private int _cornerCount;
        private uint _next;
        private uint _last;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public bool TryNext(byte code, out (uint A, uint B, uint C) triangle) => code switch
        {
            < 0xF0 => TryOnEdge(code, out triangle),
            < 0xFE => TryFromTable(_table[code & 15], out triangle),
            _ => TryFree(code == 0xFF, out triangle),
        };

        /// <summary>Shares an edge with one of the last triangles; the third corner is new, or was seen, or lies near the last free one.</summary>
        private bool TryOnEdge(byte code, out (uint A, uint B, uint C) triangle)
        {
            const int LeastFree = 13;
            (uint a, uint b) = _edges[(_edgeCount - 1 - (code >> 4)) & (Memory - 1)];
            int third = code & 15;
            triangle = default;
            if (third < LeastFree)
            {
                uint c = third == 0 ? _next++ : _corners[(_cornerCount - 1 - third) & (Memory - 1)];
                Push(c, third == 0);
                triangle = (a, b, c);
            }
            else
            {
                if (third == 15 ? !TryReadFree() : !Move(third == 13 ? uint.MaxValue : 1u))
                {
                    return false;
                }

                Push(_last, isKept: true);
                triangle = (a, b, _last);
            }

            Push(triangle.C, b);
            Push(a, triangle.C);
            return true;
        }

        private bool TryFromTable(byte others, out (uint A, uint B, uint C) triangle)
        {
            (int second, int third) = (others >> 4, others & 15);
            uint a = _next++;
            uint b = second == 0 ? _next++ : Corner(second);
            uint c = third == 0 ? _next++ : Corner(third);
            triangle = Keep(a, b, c, second == 0, third == 0);
            return true;
        }

        private bool TryFree(bool isFirstFree, out (uint A, uint B, uint C) triangle)
        {
            triangle = default;
            if (_rest.IsEmpty)
            {
                return false;
            }

            byte others = _rest[0];
            _rest = _rest[1..];
            (int second, int third) = (others >> 4, others & 15);
            _next = others == 0 ? 0 : _next;
            uint a = isFirstFree ? 0 : _next++;
            uint b = second == 0 ? _next++ : Corner(second);
            uint c = third == 0 ? _next++ : Corner(third);
            if (!TryFree(isFirstFree, ref a) || !TryFree(second == 15, ref b) || !TryFree(third == 15, ref c))
            {
                return false;
            }

            triangle = Keep(a, b, c, second is 0 or 15, third is 0 or 15);
            return true;
        }

        private readonly uint Corner(int back) => _corners[(_cornerCount - back) & (Memory - 1)];

        private bool TryFree(bool isFree, ref uint corner)
        {
            if (isFree && !TryReadFree())
            {
                return false;
            }

            corner = isFree ? _last : corner;
            return true;
        }

        private bool TryReadFree() => TryReadNumber(ref _rest, out uint value) && Move(Unfolded(value));

        private bool Move(uint by)
        {
            _last += by;
            return true;
        }

        private (uint A, uint B, uint C) Keep(uint a, uint b, uint c, bool keepsB, bool keepsC)
        {
            Push(a, isKept: true);
            Push(b, keepsB);
            Push(c, keepsC);
            Push(b, a);
            Push(c, b);
            Push(a, c);
            return (a, b, c);
        }

        private void Push(uint from, uint to)
        {
            _edges[_edgeCount] = (from, to);
            _edgeCount = (_edgeCount + 1) & (Memory - 1);
        }

        private void Push(uint corner, bool isKept)
        {
            _corners[_cornerCount] = corner;
            _cornerCount = (_cornerCount + (isKept ? 1 : 0)) & (Memory - 1);
        }
    }
}
