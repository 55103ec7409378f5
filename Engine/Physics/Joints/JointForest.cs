namespace VRLab.Physics;

/// <summary>
/// The order in which the joints of each tree are eliminated: from the leaves toward the root, where a joint is coupled
/// only with those at the same body that come later. Eliminating in this order makes no new couplings, so the direct
/// solve costs time in proportion to the joints (the observation of Baraff, "Linear-time dynamics using Lagrange
/// multipliers", 1996). Joints that close a loop stay outside and are solved by iteration.
/// </summary>
internal sealed class JointForest(int jointCapacity, int bodyCapacity)
{
    private readonly int[] _parentJoint = new int[bodyCapacity];
    private readonly int[] _root = new int[bodyCapacity];
    private readonly bool[] _isVisited = new bool[bodyCapacity];
    private readonly List<int> _bodyOrder = [];
    private readonly List<int> _clique = [];

    /// <summary>Joints in order of elimination, tree after tree.</summary>
    public List<int> Order { get; } = [];

    /// <summary>Where each tree begins in <see cref="Order"/>, and the end of the last.</summary>
    public List<int> TreeStarts { get; } = [];

    /// <summary>Joints outside every tree.</summary>
    public List<int> Loops { get; } = [];

    /// <summary>For each place in the order, where its later neighbors begin in <see cref="Neighbors"/>; one more for the end.</summary>
    public List<int> NeighborStarts { get; } = [];

    /// <summary>Joints coupled with an eliminated one.</summary>
    public List<int> Neighbors { get; } = [];

    /// <summary>Place in the order of each joint, or -1.</summary>
    public int[] PlaceOf { get; } = new int[jointCapacity];

    public void Build(Joint[] joints, int jointLimit, Body[] bodies, int bodyLimit)
    {
        Clear(bodyLimit);
        Array.Fill(PlaceOf, -1);
        SortOutLoops(joints, jointLimit, bodies);
        for (int body = 1; body < bodyLimit; body++)
        {
            if (bodies[body].IsMovable && bodies[body].JointCount > 0 && !_isVisited[body])
            {
                AddTree(body, joints, jointLimit, bodies);
            }
        }

        TreeStarts.Add(Order.Count);
        NeighborStarts.Add(Neighbors.Count);
    }

    private void Clear(int bodyLimit)
    {
        Order.Clear();
        TreeStarts.Clear();
        Loops.Clear();
        NeighborStarts.Clear();
        Neighbors.Clear();
        for (int i = 0; i < bodyLimit; i++)
        {
            _root[i] = i;
            _isVisited[i] = false;
            _parentJoint[i] = -1;
        }
    }

    private void SortOutLoops(Joint[] joints, int jointLimit, Body[] bodies)
    {
        for (int i = 0; i < jointLimit; i++)
        {
            ref readonly Joint joint = ref joints[i];
            if (!joint.IsUsed || !bodies[joint.BodyA].IsMovable || !bodies[joint.BodyB].IsMovable)
            {
                continue;
            }

            int a = RootOf(joint.BodyA);
            int b = RootOf(joint.BodyB);
            if (a == b)
            {
                Loops.Add(i);
            }

            _root[Math.Max(a, b)] = Math.Min(a, b);
        }
    }

    private int RootOf(int body)
    {
        while (_root[body] != body)
        {
            body = _root[body];
        }

        return body;
    }

    private void AddTree(int root, Joint[] joints, int jointLimit, Body[] bodies)
    {
        TreeStarts.Add(Order.Count);
        _bodyOrder.Clear();
        _bodyOrder.Add(root);
        _isVisited[root] = true;
        for (int next = 0; next < _bodyOrder.Count; next++)
        {
            VisitChildren(_bodyOrder[next], joints, jointLimit, bodies);
        }

        for (int i = _bodyOrder.Count - 1; i >= 0; i--)
        {
            EliminateAt(_bodyOrder[i], joints, jointLimit);
        }
    }

    private void VisitChildren(int body, Joint[] joints, int jointLimit, Body[] bodies)
    {
        for (int i = 0; i < jointLimit; i++)
        {
            int other = OtherBody(joints[i], body);
            if (other > 0 && bodies[other].IsMovable && !_isVisited[other] && !Loops.Contains(i))
            {
                _isVisited[other] = true;
                _parentJoint[other] = i;
                _bodyOrder.Add(other);
            }
        }
    }

    private void EliminateAt(int body, Joint[] joints, int jointLimit)
    {
        _clique.Clear();
        for (int i = 0; i < jointLimit; i++)
        {
            if (OtherBody(joints[i], body) >= 0 && i != _parentJoint[body] && !Loops.Contains(i))
            {
                _clique.Add(i);
            }
        }

        for (int i = 0; i < _clique.Count; i++)
        {
            PlaceOf[_clique[i]] = Order.Count;
            Order.Add(_clique[i]);
            NeighborStarts.Add(Neighbors.Count);
            for (int later = i + 1; later < _clique.Count; later++)
            {
                Neighbors.Add(_clique[later]);
            }

            if (_parentJoint[body] >= 0)
            {
                Neighbors.Add(_parentJoint[body]);
            }
        }
    }

    /// <summary>The body at the joint's other end, or -1 where the joint does not touch this body.</summary>
    private static int OtherBody(in Joint joint, int body) =>
        !joint.IsUsed ? -1 : joint.BodyA == body ? joint.BodyB : joint.BodyB == body ? joint.BodyA : -1;
}
