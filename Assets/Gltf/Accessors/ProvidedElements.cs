using System.Runtime.InteropServices;

namespace VRLab.Gltf;

/// <summary>Elements of an accessor that stand in no view of the file: they were unpacked.</summary>
/// <param name="Kind">Of each number.</param>
/// <param name="Components">Numbers of each element.</param>
/// <param name="Bytes">Element by element.</param>
internal sealed record ProvidedElements(ComponentKind Kind, int Components, byte[] Bytes)
{
    public int Count => Bytes.Length / (Components * new AccessorLayout(Kind, false, 1, 1).ComponentBytes);

    public static ProvidedElements Of(uint[] indices) => new(ComponentKind.UnsignedInt, 1, MemoryMarshal.AsBytes<uint>(indices).ToArray());
}
