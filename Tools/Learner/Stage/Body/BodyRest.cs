using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Learner;

/// <summary>The joints of a skinned person of the kit: where each lies when the mesh is as it was made, in the model's frame, meters.</summary>
internal sealed class BodyRest
{
    private readonly string[] _names;
    private readonly Vector3[] _places;

    public BodyRest(ModelAsset person)
    {
        ModelSkin skin = person.Skins[0];
        FirstNode = skin.JointNodes[0];
        _names = [.. skin.JointNodes.Select(node => person.Nodes[node].Name)];
        _places = [.. skin.JointFromMesh.Select(inverse => -inverse.Translation)];
        Parents = [.. skin.JointNodes.Select(node => person.Nodes[node].Link!.Parent - FirstNode)];
    }

    /// <summary>Whether a model is a skinned person with the joints of the kit's.</summary>
    public static bool Fits(ModelAsset model) =>
        model.Skins.Count > 0 && (string[])["spine", "head", "fingers-left", "fingers-right", "toes-left", "toes-right"] is var needed
        && needed.All(name => model.Skins[0].JointNodes.Any(node => model.Nodes[node].Name == name));

    /// <summary>Place of the first joint in the model's nodes; the others follow.</summary>
    public int FirstNode { get; }

    public int Count => _names.Length;

    /// <summary>The joint before each; below 0 for the first.</summary>
    public int[] Parents { get; }

    public Vector3 this[int joint] => _places[joint];

    public int IndexOf(string name) => Array.IndexOf(_names, name);

    public Vector3 From(int joint, int to) => _places[to] - _places[joint];
}
