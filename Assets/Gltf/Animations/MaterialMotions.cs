using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Finds which materials animations move, before these are read.</summary>
internal sealed class MaterialMotions
{
    private readonly Dictionary<int, HashSet<MaterialProperty>> _moved = [];
    private readonly Dictionary<int, MaterialMotion> _motions = [];

    public MaterialMotions(GltfDocument document)
    {
        foreach (JsonPlace target in document.List("animations").SelectMany(a => a.List("channels")).Select(c => c.Required("target")))
        {
            if (AnimationTarget.IsPointer(target) && MaterialPointer.Of(AnimationTarget.PointerOf(target), document.List("materials")) is { } moved)
            {
                _moved.TryAdd(moved.Material, []);
                _moved[moved.Material].Add(moved.Property);
            }
        }
    }

    /// <summary>Stands for a material of the file; null where nothing moves it.</summary>
    public MaterialMotion? Of(int index, JsonPlace material)
    {
        if (_moved.TryGetValue(index, out HashSet<MaterialProperty>? moved) && !_motions.ContainsKey(index))
        {
            _motions.Add(index, new MaterialMotion(moved, MaterialReader.EmissiveColor(material), MaterialReader.EmissiveStrength(material)));
        }

        return _motions.GetValueOrDefault(index);
    }
}
