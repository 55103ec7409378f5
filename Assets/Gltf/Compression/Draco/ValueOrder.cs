namespace VRLab.Gltf;

/// <summary>The order in which an attribute's values are stored.</summary>
/// <param name="Table">The faces as the attribute sees them; null in streams without such: values follow the points.</param>
/// <param name="Corners">For each value a corner that has it.</param>
/// <param name="ValueOfVertex">The value at each vertex of the table; <see cref="int.MaxValue"/> where none is.</param>
internal sealed record ValueOrder(CornerTable? Table, int[] Corners, int[] ValueOfVertex)
{
    public int Count => Corners.Length;

    /// <summary>Values one for each point, in the order of the points.</summary>
    public static ValueOrder OfPoints(int count) => new(null, [.. Enumerable.Range(0, count)], []);

    public int ValueAt(int corner) => Table is null ? corner : ValueOfVertex[Table.Vertices[corner]];
}
