namespace VRLab.Gltf;

/// <summary>How an attribute's values are stored.</summary>
internal enum DracoStorage
{
    Bytes = 0,
    Integers = 1,
    Quantized = 2,
    Normals = 3,
}

/// <summary>An attribute of a Draco stream.</summary>
/// <param name="Id">By which the file names it.</param>
/// <param name="IsPosition">Others are foretold from it.</param>
/// <param name="Kind">Of each number.</param>
/// <param name="Components">Numbers of each value.</param>
/// <param name="Storage">How it is stored.</param>
internal sealed record DracoAttribute(uint Id, bool IsPosition, ComponentKind Kind, int Components, DracoStorage Storage)
{
    /// <summary>Numbers that are stored for each value: two for a direction.</summary>
    public int StoredComponents => Storage == DracoStorage.Normals ? 2 : Components;

    public int ValueBytes => Components * new AccessorLayout(Kind, false, 1, 1).ComponentBytes;
}

/// <summary>A mesh as it was before it was compressed.</summary>
/// <param name="Indices">Three points for each triangle.</param>
/// <param name="PointCount">How many points there are.</param>
/// <param name="Values">For each attribute by its number: the type of its numbers, how many each point has, and their bytes point by point.</param>
internal sealed record DracoMesh(uint[] Indices, int PointCount, IReadOnlyDictionary<uint, (ComponentKind Kind, int Components, byte[] Bytes)> Values);
