using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// The direct solve of joint trees: J M^-1 J^T lambda = -(J v + bias) by block LDL^T in the forest's order, in double
/// precision, so that chains with large mass ratios stay together where iteration would stretch them.
/// </summary>
public sealed partial class PhysicsWorld
{
    private const int Block = RowsPerJoint * RowsPerJoint;

    /// <summary>Relative softness of the diagonal: keeps redundant joints (two hinges of one door) solvable.</summary>
    private const double Regularization = 1e-7;
    private JointForest _forest = null!;
    private double[] _diagonal = [];
    private double[] _coupling = [];
    private double[] _eliminated = [];
    private double[] _rightHandSide = [];

    private void RebuildForest()
    {
        _forest.Build(_joints, _jointLimit, _bodies, _bodyLimit);
        _isJointTopologyChanged = false;
        if (_diagonal.Length < _forest.Order.Count * Block)
        {
            _diagonal = new double[_forest.Order.Count * Block];
            _rightHandSide = new double[_forest.Order.Count * RowsPerJoint];
        }

        if (_coupling.Length < _forest.Neighbors.Count * Block)
        {
            _coupling = new double[_forest.Neighbors.Count * Block];
            _eliminated = new double[_forest.Neighbors.Count * Block];
        }
    }

    private bool IsTreeAwake(int tree)
    {
        ref readonly Joint joint = ref _joints[_forest.Order[_forest.TreeStarts[tree]]];
        return joint.IsActive;
    }

    private void FactorTrees()
    {
        for (int tree = 0; tree + 1 < _forest.TreeStarts.Count; tree++)
        {
            if (_forest.TreeStarts[tree] < _forest.TreeStarts[tree + 1] && IsTreeAwake(tree))
            {
                FactorTree(_forest.TreeStarts[tree], _forest.TreeStarts[tree + 1]);
            }
        }
    }

    private void FactorTree(int start, int end)
    {
        for (int place = start; place < end; place++)
        {
            AssembleDiagonal(place);
            for (int n = _forest.NeighborStarts[place]; n < _forest.NeighborStarts[place + 1]; n++)
            {
                AssembleCoupling(_forest.Order[place], _forest.Neighbors[n], n);
            }
        }

        for (int place = start; place < end; place++)
        {
            Eliminate(place);
        }
    }

    private void AssembleDiagonal(int place)
    {
        int joint = _forest.Order[place];
        int count = _joints[joint].RowCount;
        Span<double> block = _diagonal.AsSpan(place * Block, Block);
        for (int r = 0; r < count; r++)
        {
            for (int c = 0; c <= r; c++)
            {
                double value = CouplingAt(joint, r, joint, c, _joints[joint].BodyA) + CouplingAt(joint, r, joint, c, _joints[joint].BodyB);
                block[(r * RowsPerJoint) + c] = value;
                block[(c * RowsPerJoint) + r] = value;
            }

            block[(r * RowsPerJoint) + r] *= 1 + Regularization;
        }
    }

    /// <summary>The block of rows of <paramref name="later"/> against columns of <paramref name="joint"/>, through the body they share.</summary>
    private void AssembleCoupling(int joint, int later, int slot)
    {
        int shared = _joints[later].BodyA == _joints[joint].BodyA || _joints[later].BodyB == _joints[joint].BodyA
            ? _joints[joint].BodyA
            : _joints[joint].BodyB;
        if (!_bodies[shared].IsMovable)
        {
            shared = _joints[joint].BodyB;
        }

        Span<double> block = _coupling.AsSpan(slot * Block, Block);
        for (int r = 0; r < _joints[later].RowCount; r++)
        {
            for (int c = 0; c < _joints[joint].RowCount; c++)
            {
                block[(r * RowsPerJoint) + c] = CouplingAt(later, r, joint, c, shared);
            }
        }
    }

    private double CouplingAt(int jointR, int r, int jointC, int c, int body)
    {
        ref readonly JointRow rowR = ref _rows[(jointR * RowsPerJoint) + r];
        ref readonly JointRow rowC = ref _rows[(jointC * RowsPerJoint) + c];
        bool rIsB = _joints[jointR].BodyB == body;
        bool cIsB = _joints[jointC].BodyB == body;
        ref readonly BodyMotion motion = ref _motions[body];
        float linear = DetMath.Dot(rowR.Linear, rowC.Linear) * motion.InverseMass;
        float angular = DetMath.Dot(
            rIsB ? rowR.AngularB : rowR.AngularA, motion.InverseInertia.Multiply(cIsB ? rowC.AngularB : rowC.AngularA));
        double value = (double)linear + angular;
        return rIsB == cIsB ? value : -value;
    }

    private void Eliminate(int place)
    {
        int count = _joints[_forest.Order[place]].RowCount;
        Span<double> diagonal = _diagonal.AsSpan(place * Block, Block);
        DenseLdl.Factor(diagonal, count);
        int first = _forest.NeighborStarts[place];
        int last = _forest.NeighborStarts[place + 1];
        for (int n = first; n < last; n++)
        {
            int rows = _joints[_forest.Neighbors[n]].RowCount;
            Span<double> eliminated = _eliminated.AsSpan(n * Block, Block);
            _coupling.AsSpan(n * Block, Block).CopyTo(eliminated);
            for (int r = 0; r < rows; r++)
            {
                DenseLdl.Solve(diagonal, count, eliminated.Slice(r * RowsPerJoint, RowsPerJoint));
            }
        }

        for (int early = first; early < last; early++)
        {
            for (int late = early; late < last; late++)
            {
                SubtractProduct(early, late, count);
            }
        }
    }

    /// <summary>A[late, early] -= eliminated[late] * coupling[early]^T.</summary>
    private void SubtractProduct(int early, int late, int inner)
    {
        int earlyJoint = _forest.Neighbors[early];
        int lateJoint = _forest.Neighbors[late];
        Span<double> target = early == late
            ? _diagonal.AsSpan(_forest.PlaceOf[earlyJoint] * Block, Block)
            : _coupling.AsSpan(SlotOf(earlyJoint, lateJoint) * Block, Block);
        ReadOnlySpan<double> left = _eliminated.AsSpan(late * Block, Block);
        ReadOnlySpan<double> right = _coupling.AsSpan(early * Block, Block);
        for (int r = 0; r < _joints[lateJoint].RowCount; r++)
        {
            for (int c = 0; c < _joints[earlyJoint].RowCount; c++)
            {
                double sum = 0;
                for (int k = 0; k < inner; k++)
                {
                    sum += left[(r * RowsPerJoint) + k] * right[(c * RowsPerJoint) + k];
                }

                target[(r * RowsPerJoint) + c] -= sum;
            }
        }
    }

    private int SlotOf(int earlyJoint, int lateJoint)
    {
        int place = _forest.PlaceOf[earlyJoint];
        int slot = _forest.NeighborStarts[place];
        while (_forest.Neighbors[slot] != lateJoint)
        {
            slot++;
        }

        return slot;
    }

    private void SolveTrees(float biasRate)
    {
        for (int tree = 0; tree + 1 < _forest.TreeStarts.Count; tree++)
        {
            int start = _forest.TreeStarts[tree];
            int end = _forest.TreeStarts[tree + 1];
            if (start < end && IsTreeAwake(tree))
            {
                ComputeResiduals(start, end, biasRate);
                SubstituteForward(start, end);
                SubstituteBackward(start, end);
                ApplyImpulses(start, end);
            }
        }
    }

    private void ComputeResiduals(int start, int end, float biasRate)
    {
        for (int place = start; place < end; place++)
        {
            int joint = _forest.Order[place];
            for (int r = 0; r < _joints[joint].RowCount; r++)
            {
                ref readonly JointRow row = ref _rows[(joint * RowsPerJoint) + r];
                float velocity = row.Velocity(_motions[_joints[joint].BodyA], _motions[_joints[joint].BodyB]);
                _rightHandSide[(place * RowsPerJoint) + r] = -(velocity + BiasOf(row, biasRate));
            }
        }
    }

    private static float BiasOf(in JointRow row, float biasRate) => Math.Clamp(row.Error * biasRate, -8f, 8f);

    private void SubstituteForward(int start, int end)
    {
        for (int place = start; place < end; place++)
        {
            int count = _joints[_forest.Order[place]].RowCount;
            ReadOnlySpan<double> own = _rightHandSide.AsSpan(place * RowsPerJoint, RowsPerJoint);
            for (int n = _forest.NeighborStarts[place]; n < _forest.NeighborStarts[place + 1]; n++)
            {
                int neighbor = _forest.Neighbors[n];
                Span<double> target = _rightHandSide.AsSpan(_forest.PlaceOf[neighbor] * RowsPerJoint, RowsPerJoint);
                for (int r = 0; r < _joints[neighbor].RowCount; r++)
                {
                    double sum = 0;
                    for (int c = 0; c < count; c++)
                    {
                        sum += _eliminated[(n * Block) + (r * RowsPerJoint) + c] * own[c];
                    }

                    target[r] -= sum;
                }
            }
        }
    }

    private void SubstituteBackward(int start, int end)
    {
        for (int place = end - 1; place >= start; place--)
        {
            int count = _joints[_forest.Order[place]].RowCount;
            Span<double> own = _rightHandSide.AsSpan(place * RowsPerJoint, RowsPerJoint);
            DenseLdl.Solve(_diagonal.AsSpan(place * Block, Block), count, own);
            for (int n = _forest.NeighborStarts[place]; n < _forest.NeighborStarts[place + 1]; n++)
            {
                int neighbor = _forest.Neighbors[n];
                ReadOnlySpan<double> solved = _rightHandSide.AsSpan(_forest.PlaceOf[neighbor] * RowsPerJoint, RowsPerJoint);
                for (int c = 0; c < count; c++)
                {
                    double sum = 0;
                    for (int r = 0; r < _joints[neighbor].RowCount; r++)
                    {
                        sum += _eliminated[(n * Block) + (r * RowsPerJoint) + c] * solved[r];
                    }

                    own[c] -= sum;
                }
            }
        }
    }

    private void ApplyImpulses(int start, int end)
    {
        for (int place = start; place < end; place++)
        {
            int joint = _forest.Order[place];
            for (int r = 0; r < _joints[joint].RowCount; r++)
            {
                ref JointRow row = ref _rows[(joint * RowsPerJoint) + r];
                float impulse = (float)_rightHandSide[(place * RowsPerJoint) + r];
                row.Impulse += impulse;
                row.Apply(ref _motions[_joints[joint].BodyA], ref _motions[_joints[joint].BodyB], impulse);
            }
        }
    }
}
