using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// A binary tree of bounds, kept balanced by rotations (the idea of AVL trees; Bullet's and Box2D's dynamic trees made it
/// usual in physics). Its shape depends on the order of calls alone. Allocates only in its constructor.
/// </summary>
internal sealed class BoundsTree
{
    private const int None = -1;
    private readonly Node[] _nodes;
    private readonly int[] _stack = new int[256];
    private readonly string _capacitySetting;
    private int _free;
    private int _root = None;

    public BoundsTree(int leafCapacity, string capacitySetting)
    {
        _capacitySetting = capacitySetting;
        _nodes = new Node[Math.Max(2, 2 * leafCapacity)];
        for (int i = 0; i < _nodes.Length; i++)
        {
            _nodes[i].Parent = i + 1 < _nodes.Length ? i + 1 : None;
            _nodes[i].Height = -1;
        }
    }

    public int Insert(in Aabb bounds, int item)
    {
        int leaf = Allocate();
        ref Node node = ref _nodes[leaf];
        node.Bounds = bounds;
        node.Item = item;
        node.Height = 0;
        node.Left = None;
        node.Right = None;
        InsertLeaf(leaf);
        return leaf;
    }

    public void Remove(int leaf)
    {
        RemoveLeaf(leaf);
        Release(leaf);
    }

    public void Move(int leaf, in Aabb bounds)
    {
        RemoveLeaf(leaf);
        _nodes[leaf].Bounds = bounds;
        InsertLeaf(leaf);
    }

    /// <summary>Collects the items whose bounds overlap; returns how many, even where <paramref name="items"/> was too small.</summary>
    public int Query(in Aabb bounds, Span<int> items) => Collect(new Overlap(bounds), items);

    /// <summary>Collects the items whose bounds a ray enters; returns how many, even where <paramref name="items"/> was too small.</summary>
    public int QueryRay(Vector3 origin, Vector3 inverseDirection, float maximumDistance, Span<int> items) =>
        Collect(new RayEntry(origin, inverseDirection, maximumDistance), items);

    /// <summary>A struct as type argument, so that the test is compiled into the walk instead of called through an interface.</summary>
    private int Collect<TTest>(TTest test, Span<int> items)
        where TTest : struct, IBoundsTest
    {
        int count = 0;
        int depth = 0;
        if (_root != None)
        {
            _stack[depth++] = _root;
        }

        while (depth > 0)
        {
            ref readonly Node node = ref _nodes[_stack[--depth]];
            if (!test.Accepts(node.Bounds))
            {
                continue;
            }

            if (node.Height > 0)
            {
                _stack[depth++] = node.Left;
                _stack[depth++] = node.Right;
                continue;
            }

            if (count < items.Length)
            {
                items[count] = node.Item;
            }

            count++;
        }

        return count;
    }

    private int Allocate()
    {
        if (_free == None)
        {
            throw ProblemException.BadInput("The physics world's bounds tree is full.", $"Raise PhysicsSettings.{_capacitySetting}.");
        }

        int index = _free;
        _free = _nodes[index].Parent;
        return index;
    }

    private void Release(int index)
    {
        _nodes[index].Height = -1;
        _nodes[index].Parent = _free;
        _free = index;
    }

    private void InsertLeaf(int leaf)
    {
        if (_root == None)
        {
            _root = leaf;
            _nodes[leaf].Parent = None;
            return;
        }

        int sibling = FindSibling(_nodes[leaf].Bounds);
        int oldParent = _nodes[sibling].Parent;
        int parent = Allocate();
        ref Node node = ref _nodes[parent];
        node.Parent = oldParent;
        node.Left = sibling;
        node.Right = leaf;
        node.Item = None;
        _nodes[sibling].Parent = parent;
        _nodes[leaf].Parent = parent;
        ReplaceChild(oldParent, sibling, parent);
        RefitUpward(parent);
    }

    /// <summary>Descends to the node where joining the new bounds costs the least surface.</summary>
    private int FindSibling(in Aabb bounds)
    {
        int index = _root;
        while (_nodes[index].Height > 0)
        {
            ref readonly Node node = ref _nodes[index];
            float combined = Aabb.Union(node.Bounds, bounds).HalfSurface;
            float hereCost = 2f * combined;
            float inheritedCost = 2f * (combined - node.Bounds.HalfSurface);
            float leftCost = DescentCost(node.Left, bounds) + inheritedCost;
            float rightCost = DescentCost(node.Right, bounds) + inheritedCost;
            if (hereCost < leftCost && hereCost < rightCost)
            {
                break;
            }

            index = leftCost <= rightCost ? node.Left : node.Right;
        }

        return index;
    }

    private float DescentCost(int index, in Aabb bounds)
    {
        ref readonly Node node = ref _nodes[index];
        float combined = Aabb.Union(node.Bounds, bounds).HalfSurface;
        return node.Height == 0 ? combined : combined - node.Bounds.HalfSurface;
    }

    private void RemoveLeaf(int leaf)
    {
        if (leaf == _root)
        {
            _root = None;
            return;
        }

        int parent = _nodes[leaf].Parent;
        int grandParent = _nodes[parent].Parent;
        int sibling = _nodes[parent].Left == leaf ? _nodes[parent].Right : _nodes[parent].Left;
        _nodes[sibling].Parent = grandParent;
        ReplaceChild(grandParent, parent, sibling);
        Release(parent);
        RefitUpward(grandParent);
    }

    private void ReplaceChild(int parent, int oldChild, int newChild)
    {
        if (parent == None)
        {
            _root = newChild;
        }
        else if (_nodes[parent].Left == oldChild)
        {
            _nodes[parent].Left = newChild;
        }
        else
        {
            _nodes[parent].Right = newChild;
        }
    }

    private void RefitUpward(int index)
    {
        while (index != None)
        {
            index = Balance(index);
            Refit(index);
            index = _nodes[index].Parent;
        }
    }

    private void Refit(int index)
    {
        ref Node node = ref _nodes[index];
        ref readonly Node left = ref _nodes[node.Left];
        ref readonly Node right = ref _nodes[node.Right];
        node.Bounds = Aabb.Union(left.Bounds, right.Bounds);
        node.Height = 1 + Math.Max(left.Height, right.Height);
    }

    private int Balance(int index)
    {
        ref readonly Node node = ref _nodes[index];
        int difference = _nodes[node.Right].Height - _nodes[node.Left].Height;
        return difference switch
        {
            > 1 => Lift(index, node.Right, liftsRight: true),
            < -1 => Lift(index, node.Left, liftsRight: false),
            _ => index,
        };
    }

    /// <summary>Lifts the taller child above its parent; the taller grandchild stays with it.</summary>
    private int Lift(int index, int child, bool liftsRight)
    {
        int parent = _nodes[index].Parent;
        int first = _nodes[child].Left;
        int second = _nodes[child].Right;
        (int kept, int given) = _nodes[first].Height > _nodes[second].Height ? (first, second) : (second, first);
        _nodes[child].Parent = parent;
        ReplaceChild(parent, index, child);
        _nodes[child].Left = index;
        _nodes[child].Right = kept;
        _nodes[index].Parent = child;
        _nodes[given].Parent = index;
        if (liftsRight)
        {
            _nodes[index].Right = given;
        }
        else
        {
            _nodes[index].Left = given;
        }

        Refit(index);
        return child;
    }

    private interface IBoundsTest
    {
        bool Accepts(in Aabb bounds);
    }

    private readonly struct Overlap(in Aabb bounds) : IBoundsTest
    {
        private readonly Aabb _bounds = bounds;

        public bool Accepts(in Aabb bounds) => bounds.Overlaps(_bounds);
    }

    private readonly struct RayEntry(Vector3 origin, Vector3 inverseDirection, float maximumDistance) : IBoundsTest
    {
        public bool Accepts(in Aabb bounds) => bounds.IsHitBy(origin, inverseDirection, maximumDistance);
    }

    private struct Node
    {
        public Aabb Bounds;

        /// <summary>The parent, or the next free node.</summary>
        public int Parent;
        public int Left;
        public int Right;
        public int Item;

        /// <summary>0 for a leaf, -1 for a free node.</summary>
        public int Height;
    }
}
