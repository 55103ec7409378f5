using System.Numerics;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>The nodes of the scene that is shown, parents before children, and what joints outside it need.</summary>
internal sealed class NodeTree
{
    /// <summary>Deeper trees are not of this world, and would make every later step slow.</summary>
    private const int DeepestLevel = 4096;

    /// <summary>Scales and distances (meters) beyond this are mistakes, and single precision has nothing to say there.</summary>
    private const float LargestNumber = 1e9f;
    private readonly GltfDocument _document;
    private readonly UniqueNames _names = new();
    private readonly int[] _flatOf;
    private readonly List<FlatNode> _nodes = [];

    public NodeTree(GltfDocument document)
    {
        _document = document;
        IReadOnlyList<JsonPlace> nodes = document.List("nodes");
        if (nodes.Count > document.Limits.Nodes)
        {
            throw document.Root["nodes"].Bad($"there are {nodes.Count} nodes, and {document.Limits.Nodes} are allowed", "Simplify the model or divide it.");
        }

        _flatOf = new int[nodes.Count];
        Array.Fill(_flatOf, -1);
        int[] parents = ParentsOf(nodes);
        foreach (int root in Roots(parents))
        {
            AddTree(root);
        }

        AddJoints(parents);
    }

    public List<FlatNode> Nodes => _nodes;

    public UniqueNames Names => _names;

    /// <summary>Place in the model of a node of the file; -1 where the scene does not show it.</summary>
    public int FlatOf(int fileIndex) => _flatOf[fileIndex];

    private static int[] ParentsOf(IReadOnlyList<JsonPlace> nodes)
    {
        int[] parents = new int[nodes.Count];
        Array.Fill(parents, -1);
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (JsonPlace child in nodes[i].List("children"))
            {
                ref int parent = ref parents[child.AsIndex(nodes.Count)];
                parent = parent < 0 ? i : throw child.Bad($"the node hangs on nodes[{parent}] already");
            }
        }

        return parents;
    }

    private IEnumerable<int> Roots(int[] parents)
    {
        IReadOnlyList<JsonPlace> scenes = _document.List("scenes");
        if (scenes.Count == 0)
        {
            return Enumerable.Range(0, parents.Length).Where(i => parents[i] < 0);
        }

        if (scenes.Count > 1)
        {
            _document.Warn(_document.Root["scenes"], $"there are {scenes.Count} scenes; one is shown");
        }

        JsonPlace scene = scenes[Math.Max(0, _document.Root.Index("scene", scenes.Count))];
        return [.. scene.List("nodes").Select(n => n.AsIndex(parents.Length))];
    }

    private void AddTree(int root)
    {
        var open = new Stack<(int Node, int Parent, int Level)>();
        open.Push((root, -1, 0));
        while (open.TryPop(out (int Node, int Parent, int Level) next))
        {
            int flat = Add(next.Node, next.Parent, next.Level);
            IReadOnlyList<JsonPlace> children = _nodes[flat].Place.List("children");
            for (int i = children.Count - 1; i >= 0; i--)
            {
                open.Push((children[i].AsIndex(_flatOf.Length), flat, next.Level + 1));
            }
        }
    }

    private int Add(int file, int parent, int level)
    {
        JsonPlace place = _document.List("nodes")[file];
        if (_flatOf[file] >= 0 || level > DeepestLevel)
        {
            throw place.Bad(level > DeepestLevel ? $"it lies deeper than {DeepestLevel} levels" : "it stands in the scene twice, or hangs on itself");
        }

        (Core.Models.NodeTransform parts, AffineTransform parentFromNode) = FlatNode.TransformOf(place);
        AffineTransform modelFromNode = parent < 0 ? parentFromNode : _nodes[parent].ModelFromNode * parentFromNode;
        if (!IsOfThisWorld(modelFromNode))
        {
            throw place.Bad("its transform leads beyond all bounds");
        }

        _flatOf[file] = _nodes.Count;
        _nodes.Add(new FlatNode(place, _names.Make(place.Text("name"), $"node {file}"), parent, parts, modelFromNode));
        return _nodes.Count - 1;
    }

    private static bool IsOfThisWorld(in AffineTransform transform)
    {
        Matrix4x4 m = transform.ToMatrix();
        float across = Math.Abs(m.M11) + Math.Abs(m.M12) + Math.Abs(m.M13) + Math.Abs(m.M21) + Math.Abs(m.M22) + Math.Abs(m.M23);
        float along = Math.Abs(m.M31) + Math.Abs(m.M32) + Math.Abs(m.M33) + Math.Abs(m.M41) + Math.Abs(m.M42) + Math.Abs(m.M43);
        return across + along < LargestNumber;
    }

    /// <summary>Joints that the scene leaves out still move the skin: the trees that they stand in come along.</summary>
    private void AddJoints(int[] parents)
    {
        foreach (JsonPlace joint in _document.List("skins").SelectMany(s => s.List("joints")))
        {
            int top = joint.AsIndex(parents.Length);
            for (int step = 0; parents[top] >= 0; step++)
            {
                top = step < parents.Length ? parents[top] : throw joint.Bad("the joint hangs on itself");
            }

            if (_flatOf[joint.AsIndex(parents.Length)] < 0)
            {
                AddTree(top);
            }
        }
    }
}
